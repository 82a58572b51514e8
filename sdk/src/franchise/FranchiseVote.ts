import type { Address } from "viem";

/** What a ballot says, and where a franchise stands. */
export type VoteSide = "AGAINST" | "FOR" | "ABSTAIN";

/** The ballot of somebody who owned a franchise when a proposal looked. */
export type OwnerBallot = {
  readonly owner: Address;
  readonly side: VoteSide;
  /** Seconds. */
  readonly at: number;
};

/** Where a franchise stands in a proposal, and who of its owners brought it there. */
export type FranchiseVote = {
  readonly proposalId: bigint;
  /** The first line of the proposal: anybody's text, to be shown as text; null where it isn't known. */
  readonly title: string | null;
  /** The side with more ballots; ABSTAIN for a tie. */
  readonly stance: VoteSide;
  /** Oldest first. */
  readonly ballots: readonly OwnerBallot[];
  /** When an owner last voted, in seconds. */
  readonly updatedAt: number;
};
