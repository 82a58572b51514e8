import type { Address } from "viem";

/** Which attestations a list is about; what isn't given doesn't matter. */
export type AttestationFilter = {
  /** Whose work it is. */
  readonly subject?: Address;
  /** Who attests. */
  readonly attester?: Address;
  readonly engagementId?: bigint;
  /** Only those that stand. */
  readonly standing?: boolean;
};
