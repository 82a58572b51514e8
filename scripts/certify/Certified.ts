import type { AttestationRecord, Certification, CertificationInputs, Deployment, Explanation } from "@rizom/sdk";
import type { Hex } from "viem";

/** What the chain alone says of an account, and how it comes about. */
export type Certified = {
  readonly chainId: number;
  readonly registry: Deployment["attestationRegistry"];
  readonly block: { readonly number: bigint; readonly hash: Hex; readonly timestamp: bigint };
  readonly inputs: CertificationInputs;
  readonly certification: Certification;
  readonly explanation: Explanation;
  /** Those of the account that stand, with their documents' digests. */
  readonly attestations: readonly AttestationRecord[];
  /** SHA-256 over inputs and results. */
  readonly digest: Hex;
};
