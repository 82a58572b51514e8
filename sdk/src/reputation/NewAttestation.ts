import type { Address, Hex } from "viem";
import type { WorkMark } from "./WorkType.ts";

/** Which of an attester's attestations. */
export type AttestationKey = {
  readonly engagementId: bigint;
  /** Its number in the engagement. */
  readonly outcome: number;
  /** Whose work it's about. */
  readonly subject: Address;
};

/** An attestation as it's made. */
export type NewAttestation = AttestationKey & {
  /** One to three types of work, each with its mark, in any order. */
  readonly work: readonly WorkMark[];
  /** SHA-256 of the document. */
  readonly digest: Hex;
};
