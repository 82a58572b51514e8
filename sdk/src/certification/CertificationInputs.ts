import type { Address, Hex } from "viem";
import type { WorkMark } from "../reputation/WorkType.ts";
import type { CertificationParameters } from "./CertificationParameters.ts";

/** An accepted outcome. */
export type CertificationOutcome = {
  readonly engagementId: bigint;
  readonly outcome: number;
  /** Seconds. */
  readonly acceptedAt: bigint;
  readonly asset: Address;
  /** What went into the split, in asset units. */
  readonly paid: bigint;
};

/** An attestation that stands, as the chain has it; one that was revoked isn't among the inputs. */
export type CertificationAttestation = {
  readonly uid: Hex;
  readonly engagementId: bigint;
  readonly outcome: number;
  readonly attester: Address;
  readonly subject: Address;
  /** One to three types of work. */
  readonly work: readonly WorkMark[];
};

/** Where trust begins. */
export type CertificationSeed = { readonly account: Address; readonly trust: bigint };

/** Outcomes paid with less than this count for nothing, nor do those paid with an asset that isn't listed. */
export type CertificationFloor = { readonly asset: Address; readonly minimum: bigint };

/** Everything that a certification depends on, in any order. */
export type CertificationInputs = {
  /** The block's timestamp, in seconds. */
  readonly now: bigint;
  readonly outcomes: readonly CertificationOutcome[];
  readonly attestations: readonly CertificationAttestation[];
  readonly seeds: readonly CertificationSeed[];
  readonly floors: readonly CertificationFloor[];
  readonly parameters: CertificationParameters;
};
