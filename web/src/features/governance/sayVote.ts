import type { FranchiseStance, ProposalSummary, VoteSide, Weight } from "@rizom/sdk";
import { sayEquity } from "../equity/sayEquity.ts";
import { sayList } from "../wording/sayAmount.ts";

export const SIDE_WORDS: Readonly<Record<VoteSide, string>> = { FOR: "For", AGAINST: "Against", ABSTAIN: "Abstain" };

/** As in "You voted for it." */
export const SIDE_PHRASES: Readonly<Record<VoteSide, string>> = {
  FOR: "for it",
  AGAINST: "against it",
  ABSTAIN: "to abstain",
};

/** As in "Tideline is for it." */
export const STANCE_PHRASES: Readonly<Record<VoteSide, string>> = {
  FOR: "for it",
  AGAINST: "against it",
  ABSTAIN: "neither for nor against",
};

/** Ballots of owners in one franchise. */
export type OwnerCounts = Pick<FranchiseStance, "forBallots" | "againstBallots" | "abstainBallots">;

export const NOBODY: OwnerCounts = { forBallots: 0, againstBallots: 0, abstainBallots: 0 };

/** Where a franchise stands with one ballot more: the contract's own rule. */
export function stanceAfter(counts: OwnerCounts, side: VoteSide): OwnerCounts & { readonly stance: VoteSide } {
  const forBallots = counts.forBallots + Number(side === "FOR");
  const againstBallots = counts.againstBallots + Number(side === "AGAINST");
  const abstainBallots = counts.abstainBallots + Number(side === "ABSTAIN");
  const stance = forBallots > againstBallots ? "FOR" : againstBallots > forBallots ? "AGAINST" : "ABSTAIN";
  return { forBallots, againstBallots, abstainBallots, stance };
}

const plural = (count: number, word: string) => (count === 0 ? [] : [`${count} ${word}`]);

/** "2 for, 1 against", of owners' ballots. */
export function sayOwners({ forBallots, againstBallots, abstainBallots }: OwnerCounts): string {
  const parts = [
    ...plural(forBallots, "for"),
    ...plural(againstBallots, "against"),
    ...plural(abstainBallots, "abstaining"),
  ];
  return parts.length === 0 ? "nobody has voted" : sayList(parts);
}

/** What a ballot would do in both houses, line by line. */
export function effectOf(
  { stances }: Pick<ProposalSummary, "stances">,
  { votes, franchiseId }: Weight,
  side: VoteSide,
  nameOf: (franchiseId: bigint) => string,
): { readonly label: string; readonly before: string; readonly after: string }[] {
  const equity = { label: "Equity house", before: "", after: `${sayEquity(votes)} ${SIDE_PHRASES[side]}` };
  const lines = votes === 0n ? [] : [equity];
  if (franchiseId === null) return lines;
  const counts = stances.find((stance) => stance.franchiseId === franchiseId);
  const after = stanceAfter(counts ?? NOBODY, side);
  return [
    ...lines,
    {
      label: nameOf(franchiseId),
      before: counts ? STANCE_PHRASES[counts.stance] : "no stance yet",
      after: `${STANCE_PHRASES[after.stance]} (owners: ${sayOwners(after)})`,
    },
  ];
}
