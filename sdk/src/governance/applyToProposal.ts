import type { VoteSide } from "../franchise/FranchiseVote.ts";
import type { GovernanceEvent } from "./decodeGovernanceEvents.ts";
import type { FranchiseStance, Proposal, ProposalSummary, Tally } from "./Proposal.ts";
import { SIDES } from "./SIDES.ts";

const COLUMNS: Readonly<Record<VoteSide, keyof Tally>> = { FOR: "for", AGAINST: "against", ABSTAIN: "abstain" };
/** Stances as the contract numbers them: the first is none. */
const STANCES: readonly (VoteSide | null)[] = [null, "AGAINST", "FOR", "ABSTAIN"];

const added = (tally: Tally, side: VoteSide, amount: bigint): Tally => ({
  ...tally,
  [COLUMNS[side]]: tally[COLUMNS[side]] + amount,
});

type OwnerVoted = Extract<GovernanceEvent, { readonly eventName: "FranchiseBallotCast" }>;

/** A ballot moves its franchise from one column to another. */
function withOwner<Known extends ProposalSummary>(proposal: Known, { args }: OwnerVoted): Known {
  const side = SIDES[args.support];
  const stance = STANCES[args.stance];
  if (!side || !stance) return proposal;
  const others = proposal.stances.filter(({ franchiseId }) => franchiseId !== args.franchiseId);
  const before = proposal.stances.find(({ franchiseId }) => franchiseId === args.franchiseId);
  const counts = before ?? { forBallots: 0, againstBallots: 0, abstainBallots: 0 };
  const column = `${COLUMNS[side]}Ballots` as const;
  const after: FranchiseStance = {
    ...counts,
    [column]: counts[column] + 1,
    franchiseId: args.franchiseId,
    stance,
  };
  const without = before ? added(proposal.franchises, before.stance, -1n) : proposal.franchises;
  return { ...proposal, stances: [...others, after], franchises: added(without, stance, 1n) };
}

/** Seconds and transaction, where the proposal tells its history. */
function noted<Known extends ProposalSummary>(
  proposal: Known,
  name: "queued" | "executed" | "canceled",
  { at, transactionHash }: GovernanceEvent,
): Partial<Proposal> {
  return "description" in proposal ? { [`${name}At`]: at, [`${name}Tx`]: transactionHash } : {};
}

/**
 * A proposal as it is after something happened; what happened to another one leaves it as it is.
 * @returns The proposal itself when nothing of it changed
 * @example
 * const after = events.reduce(applyToProposal, proposal);
 */
export function applyToProposal<Known extends ProposalSummary>(proposal: Known, event: GovernanceEvent): Known {
  if (event.args.proposalId !== proposal.id) return proposal;
  switch (event.eventName) {
    case "VoteCast":
    case "VoteCastWithParams": {
      const side = SIDES[event.args.support];
      if (!side) return proposal;
      const equity = added(proposal.equity, side, event.args.weight);
      return { ...proposal, equity, ballotCount: proposal.ballotCount + 1 };
    }
    case "FranchiseBallotCast":
      return withOwner(proposal, event);
    case "ProposalExtended":
      return { ...proposal, deadline: event.args.extendedDeadline };
    case "ProposalQueued":
      return { ...proposal, stage: "QUEUED", eta: event.args.etaSeconds, ...noted(proposal, "queued", event) };
    case "ProposalExecuted":
      return { ...proposal, stage: "EXECUTED", ...noted(proposal, "executed", event) };
    case "ProposalCanceled":
      return { ...proposal, stage: "CANCELED", ...noted(proposal, "canceled", event) };
    default:
      return proposal;
  }
}
