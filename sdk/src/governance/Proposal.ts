import type { Address, Hex } from "viem";
import type { Action } from "../actions/Action.ts";
import type { VoteSide } from "../franchise/FranchiseVote.ts";

/** Where a proposal stands, as the governor says it at one moment. */
export type ProposalState = "pending" | "active" | "defeated" | "succeeded" | "queued" | "executed" | "canceled";

/** How far a proposal has got, as far as events tell: time and tallies decide the rest, see `stateOf`. */
export type ProposalStage = "PROPOSED" | "QUEUED" | "EXECUTED" | "CANCELED";

/** What was said in one house: votes (10^18 to one RZM) in the equity house, franchises in the franchise house. */
export type Tally = { readonly for: bigint; readonly against: bigint; readonly abstain: bigint };

/** Where a franchise stands in a proposal, by the ballots of those who owned it at the snapshot. */
export type FranchiseStance = {
  readonly franchiseId: bigint;
  /** The side with more ballots; ABSTAIN for a tie. */
  readonly stance: VoteSide;
  readonly forBallots: number;
  readonly againstBallots: number;
  readonly abstainBallots: number;
};

/** A proposal in a list; from the index and from the chain's own logs alike. */
export type ProposalSummary = {
  readonly id: bigint;
  /** In which order it was proposed, from 1. */
  readonly number: number;
  readonly proposer: Address;
  /** Anybody's text, to be shown as text; may be empty. */
  readonly title: string;
  readonly stage: ProposalStage;
  /** The second that votes and ownership are looked up at; voting begins after it. */
  readonly snapshot: bigint;
  /** Last second of voting, extensions included. */
  readonly deadline: bigint;
  /** Last second of voting as it was proposed. */
  readonly plannedDeadline: bigint;
  /** When the timelock lets it be executed, in seconds; null until it's queued. */
  readonly eta: bigint | null;
  /** The equity house, in votes. */
  readonly equity: Tally;
  /** The franchise house, in franchises. */
  readonly franchises: Tally;
  /** Franchises that have taken a stance: the first thousand. */
  readonly stances: readonly FranchiseStance[];
  readonly ballotCount: number;
  /** Seconds. */
  readonly proposedAt: number;
};

/** A proposal with all that it does and all that happened to it. */
export type Proposal = ProposalSummary & {
  /** As it is on the chain, whole: anybody's text. */
  readonly description: string;
  /** SHA-256 of the document that the description names; null if it names none. */
  readonly digest: Hex | null;
  readonly actions: readonly Action[];
  readonly proposedTx: Hex;
  /** Seconds; null until it happens. */
  readonly queuedAt: number | null;
  readonly queuedTx: Hex | null;
  readonly executedAt: number | null;
  readonly executedTx: Hex | null;
  readonly canceledAt: number | null;
  readonly canceledTx: Hex | null;
};
