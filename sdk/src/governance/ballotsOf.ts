import type { Ballot } from "./Ballot.ts";
import type { GovernanceEvent } from "./decodeGovernanceEvents.ts";
import { SIDES } from "./SIDES.ts";

/**
 * The ballots that events tell of, with the franchise in which each counts.
 * @returns In the order in which they were cast
 * @example
 * const ballots = ballotsOf(decodeGovernanceEvents({ logs, governor, timestampOf }));
 */
export function ballotsOf(events: readonly GovernanceEvent[]): Ballot[] {
  const keyOf = (proposalId: bigint, account: string) => `${proposalId} ${account.toLowerCase()}`;
  // Each account votes once on a proposal, so that the two events of its ballot find each other.
  const franchises = new Map<string, bigint>();
  for (const event of events) {
    if (event.eventName !== "FranchiseBallotCast") continue;
    franchises.set(keyOf(event.args.proposalId, event.args.owner), event.args.franchiseId);
  }
  return events.flatMap((event): Ballot[] => {
    if (event.eventName !== "VoteCast" && event.eventName !== "VoteCastWithParams") return [];
    const { proposalId, voter, support, weight, reason } = event.args;
    const side = SIDES[support];
    if (!side) return [];
    const franchiseId = franchises.get(keyOf(proposalId, voter)) ?? null;
    const { at: timestamp, blockNumber: block, transactionHash: transaction, logIndex } = event;
    return [{ proposalId, voter, side, weight, franchiseId, reason, timestamp, block, transaction, logIndex }];
  });
}
