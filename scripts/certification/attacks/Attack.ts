import type { Address } from "viem";
import type { CertificationAttestation, CertificationOutcome } from "../../../sdk/src/index.ts";

/** What an attack adds to a world. */
export type Added = {
  readonly outcomes: readonly CertificationOutcome[];
  readonly attestations: readonly CertificationAttestation[];
};

/** A ring that was added, and who is in it. */
export type AddedRing = Added & { readonly sybils: readonly Address[] };
