import type { Action } from "../actions/Action.ts";
import { readDescription } from "../documents/readDescription.ts";
import type { GovernanceEvent } from "./decodeGovernanceEvents.ts";
import type { Proposal, Tally } from "./Proposal.ts";

const NOTHING: Tally = { for: 0n, against: 0n, abstain: 0n };

/**
 * A proposal as it is when it's made.
 * @param number In which order it was proposed, from 1
 * @returns Without ballots
 * @example
 * const proposal = proposalOnCreation(created, 1);
 */
export function proposalOnCreation(
  { args, at, transactionHash }: Extract<GovernanceEvent, { readonly eventName: "ProposalCreated" }>,
  number: number,
): Proposal {
  const { title, digest } = readDescription(args.description);
  const actions = args.targets.map(
    (target, place): Action => ({ target, value: args.values[place] ?? 0n, data: args.calldatas[place] ?? "0x" }),
  );
  return {
    ...{ id: args.proposalId, number, proposer: args.proposer, title, digest, actions, stage: "PROPOSED" },
    ...{ snapshot: args.voteStart, deadline: args.voteEnd, plannedDeadline: args.voteEnd, eta: null },
    ...{ description: args.description, proposedAt: at, proposedTx: transactionHash },
    ...{ equity: NOTHING, franchises: NOTHING, stances: [], ballotCount: 0 },
    ...{ queuedAt: null, queuedTx: null, executedAt: null, executedTx: null, canceledAt: null, canceledTx: null },
  };
}
