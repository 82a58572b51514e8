import type { VoteSide } from "../franchise/FranchiseVote.ts";

/** Sides as ballots number them on the chain. */
export const SIDES: readonly VoteSide[] = ["AGAINST", "FOR", "ABSTAIN"];

/** The governor's number of a side. */
export const supportOf = (side: VoteSide): number => SIDES.indexOf(side);
