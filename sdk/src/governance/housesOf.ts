import type { ProposalSummary, Tally } from "./Proposal.ts";
import type { Quorums } from "./Quorums.ts";

/** How one house stands. */
export type House = {
  readonly tally: Tally;
  /** How many must be for or abstain. */
  readonly quorum: bigint;
  /** All that there are: votes or franchises. */
  readonly size: bigint;
  /** The side that has more; TIE where both have the same, and NONE where nobody is for or against. */
  readonly lead: "FOR" | "AGAINST" | "TIE" | "NONE";
  /** More are for it than against it: a tie isn't. */
  readonly isFor: boolean;
  readonly hasQuorum: boolean;
  /** How many more must be for it, with nobody else moving, so that this house passes it. */
  readonly missing: bigint;
  readonly passes: boolean;
};

/** How both houses stand. */
export type Houses = {
  readonly equity: House;
  readonly franchises: House;
  /** Both are for it and have their quorum. */
  readonly passes: boolean;
};

function leadOf(tally: Tally): House["lead"] {
  if (tally.for > tally.against) return "FOR";
  if (tally.against > tally.for) return "AGAINST";
  return tally.for === 0n ? "NONE" : "TIE";
}

function houseOf(tally: Tally, quorum: bigint, size: bigint): House {
  const isFor = tally.for > tally.against;
  const present = tally.for + tally.abstain;
  const hasQuorum = present >= quorum;
  const forMajority = isFor ? 0n : tally.against - tally.for + 1n;
  const forQuorum = hasQuorum ? 0n : quorum - present;
  const missing = forMajority > forQuorum ? forMajority : forQuorum;
  return { tally, quorum, size, lead: leadOf(tally), isFor, hasQuorum, missing, passes: isFor && hasQuorum };
}

/**
 * How both houses stand to a proposal: who leads, and what is missing. The rules are those of `IDoubleMajority`.
 * @returns Each house, and whether the proposal would pass as things are
 * @example
 * const { equity, franchises, passes } = housesOf({ proposal, quorums });
 */
export function housesOf({
  proposal,
  quorums,
}: {
  readonly proposal: Pick<ProposalSummary, "equity" | "franchises">;
  readonly quorums: Quorums;
}): Houses {
  const equity = houseOf(proposal.equity, quorums.equity, quorums.supply);
  const franchises = houseOf(proposal.franchises, quorums.franchises, quorums.activeFranchises);
  return { equity, franchises, passes: equity.passes && franchises.passes };
}
