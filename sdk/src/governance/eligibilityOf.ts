import type { Address } from "viem";
import { isAddressEqual } from "viem";
import type { ProposalState } from "./Proposal.ts";

/** What decides whether an account may vote on a proposal, and what explains it. */
export type VotingFacts = {
  /** Null for a visitor without a wallet. */
  readonly account: Address | null;
  readonly state: ProposalState;
  /** Votes at the snapshot; what they are now while it's still ahead. */
  readonly votes: bigint;
  /** The active franchise that it owned at the snapshot, or owns now while that is ahead; null for none. */
  readonly franchiseId: bigint | null;
  readonly hasVoted: boolean;
  /** What it owns now. */
  readonly balance: bigint;
  /** Who votes with what it owns; null for nobody. */
  readonly delegate: Address | null;
  /** Its votes now. */
  readonly votesNow: bigint;
  /** The franchise that it owns now, suspended or not; null for none. */
  readonly franchiseNow: bigint | null;
};

/** In which houses a ballot counts. */
export type Weight = {
  readonly houses: "equity" | "franchise" | "both";
  readonly votes: bigint;
  readonly franchiseId: bigint | null;
};

/** Why an account without standing has none: the likeliest reason that can be seen now. */
export type WithoutStanding =
  /** It votes now, and didn't at the snapshot. */
  | "lateVotes"
  /** It owns a franchise now that didn't count for it at the snapshot: it joined later, or the franchise was suspended. */
  | "lateFranchise"
  /** Somebody else votes with its equity. */
  | "delegated"
  /** It owns equity that nobody votes with. */
  | "undelegated"
  /** It has nothing to do with either house. */
  | "stranger";

/** Whether an account may vote on a proposal at a moment, and why. */
export type Eligibility =
  | { readonly may: true; readonly weight: Weight }
  | { readonly may: false; readonly because: "noWallet" | "canceled" | "ended" }
  /** The weight that it would have if it began now; null for none. */
  | { readonly may: false; readonly because: "notBegun"; readonly weight: Weight | null }
  | { readonly may: false; readonly because: "voted"; readonly weight: Weight }
  | { readonly may: false; readonly because: WithoutStanding };

function weightOf({ votes, franchiseId }: VotingFacts): Weight | null {
  if (votes === 0n && franchiseId === null) return null;
  const houses = votes === 0n ? "franchise" : franchiseId === null ? "equity" : "both";
  return { houses, votes, franchiseId };
}

function whyWithout({ account, votesNow, franchiseNow, balance, delegate }: VotingFacts): WithoutStanding {
  if (franchiseNow !== null) return "lateFranchise";
  if (votesNow > 0n) return "lateVotes";
  if (balance === 0n) return "stranger";
  if (delegate === null) return "undelegated";
  return account !== null && isAddressEqual(delegate, account) ? "lateVotes" : "delegated";
}

/**
 * Whether an account may vote on a proposal at a moment, and why: the governor's own rule, asked in its order, and what
 * there is to say about it.
 * @returns With which weight, or why not
 * @example
 * const eligibility = eligibilityOf({ ...(await readVotingFacts(client, { account, proposal })), account, state });
 */
export function eligibilityOf(facts: VotingFacts): Eligibility {
  const { account, state, hasVoted } = facts;
  const weight = weightOf(facts);
  if (state === "canceled") return { may: false, because: "canceled" };
  if (state !== "pending" && state !== "active") return { may: false, because: "ended" };
  if (account === null) return { may: false, because: "noWallet" };
  if (state === "pending") return { may: false, because: "notBegun", weight };
  if (weight === null) return { may: false, because: whyWithout(facts) };
  return hasVoted ? { may: false, because: "voted", weight } : { may: true, weight };
}
