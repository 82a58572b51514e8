import type { Proposal, ProposalState } from "@rizom/sdk";

/** Something that happened to a proposal, or will. */
export type Milestone = {
  readonly what: string;
  /** Seconds; null where it isn't known yet. */
  readonly at: bigint | null;
  readonly isPast: boolean;
  /** Whether it ended the proposal without effect. */
  readonly isBad?: true;
};

const has = (at: number | null) => (at === null ? null : BigInt(at));

/** What is to come once voting is over, as far as it's certain. */
function afterVoting(proposal: Proposal, state: ProposalState, now: bigint): Omit<Milestone, "isPast">[] {
  const { queuedAt, eta, executedAt, canceledAt } = proposal;
  if (canceledAt !== null) {
    const queued = queuedAt === null ? [] : [{ what: "Queued", at: has(queuedAt) }];
    return [...queued, { what: "Cancelled", at: has(canceledAt), isBad: true }];
  }
  if (state === "defeated") return [{ what: "Defeated", at: proposal.deadline + 1n, isBad: true }];
  const executable = { what: eta !== null && now >= eta ? "Could be executed from" : "Can be executed from", at: eta };
  return [
    { what: queuedAt === null ? "To be queued, if it passes" : "Queued", at: has(queuedAt) },
    ...(eta === null ? [] : [executable]),
    { what: executedAt === null ? "To be executed" : "Carried out", at: has(executedAt) },
  ];
}

/** All that happened to a proposal and will, in its order. */
export function proposalHistory(proposal: Proposal, state: ProposalState, now: bigint): Milestone[] {
  const { snapshot, deadline, plannedDeadline, proposedAt, canceledAt } = proposal;
  const stopped = canceledAt !== null && BigInt(canceledAt) <= snapshot;
  const wasExtended = deadline > plannedDeadline;
  const voting = [
    { what: snapshot < now ? "Voting began" : "Voting begins", at: snapshot + 1n },
    ...(wasExtended ? [{ what: "Voting was to end, before a late quorum extended it", at: plannedDeadline }] : []),
    { what: deadline < now ? "Voting ended" : "Voting ends", at: deadline },
  ];
  const all = [
    { what: "Proposed", at: BigInt(proposedAt) },
    ...(stopped ? [] : voting.filter(({ at }) => canceledAt === null || at <= BigInt(canceledAt))),
    ...afterVoting(proposal, state, now),
  ];
  return all.map((milestone) => ({ ...milestone, isPast: milestone.at !== null && milestone.at <= now }));
}
