/** What both houses need of a proposal, and how large they are, at its snapshot. */
export type Quorums = {
  /** Votes that must be for or abstain. */
  readonly equity: bigint;
  /** Franchises that must be for or abstain. */
  readonly franchises: bigint;
  /** All equity there was. */
  readonly supply: bigint;
  /** Franchises that were active. */
  readonly activeFranchises: bigint;
};
