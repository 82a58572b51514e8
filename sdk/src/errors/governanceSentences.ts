import type { GovernanceError, Sentences } from "./Sentences.ts";

/** The states of a proposal as the contract numbers them, each as the end of "The proposal …". */
const STATES = [
  "isn't open for voting yet",
  "is open for voting",
  "was cancelled",
  "was defeated",
  "has succeeded and isn't queued yet",
  "is queued",
  "ran out of time in the timelock",
  "was executed",
];

/** Which states something needs, from the bits that the contract tells. */
const ONLY_WHEN = [
  "voting hasn't begun",
  "it's open for voting",
  "it was cancelled",
  "it was defeated",
  "it has succeeded",
  "it's queued",
  "it ran out of time",
  "it was executed",
];

/** No bits: the contract asked for a proposal that isn't there, and found one. All but a few: it's over and can't be cancelled. */
function wanted(expected: bigint): string {
  const names = ONLY_WHEN.filter((_, place) => (expected >> BigInt(place)) & 1n);
  if (names.length === 0) return "the same proposal can't be made twice: change its text or its actions";
  if (names.length > 2) return "it can only be cancelled until it's executed, cancelled or out of time";
  return `this can only be done when ${names.join(" or ")}`;
}

const percentTooLarge = (numerator: bigint, denominator: bigint) =>
  `A quorum of ${numerator} % is more than ${denominator} %. Nothing was changed; choose a smaller one.`;

/** What errors of the governor and of its timelock mean: what went wrong, that nothing was changed, what to do. */
export const governanceSentences: Sentences<GovernanceError> = {
  GovernorAlreadyCastVote: ([voter], write) =>
    `${write.address(voter)} has voted on this proposal already. Nothing was counted again, and a ballot can't be changed. Nothing was changed.`,
  GovernorAlreadyQueuedProposal: () =>
    "This proposal is queued already. Nothing was changed; execute it when its waiting time is over.",
  GovernorCountingDoubleMajority_NoStanding: ([account, snapshot], write) =>
    `${write.address(account)} can't vote on this proposal: at ${write.time(snapshot)} it had no votes in the equity house and owned no active franchise. Nothing was counted; what is acquired or delegated now counts for later proposals.`,
  GovernorDisabledDeposit: () =>
    "The governor doesn't keep money. Nothing was sent; send it to the treasury's address instead.",
  GovernorFranchises_InvalidQuorumNumerator: ([numerator, denominator]) => percentTooLarge(numerator, denominator),
  GovernorGuardian_TermTooLong: ([until, latest], write) =>
    `A guardian's mandate may last until ${write.time(BigInt(latest))} at most, and this one would last until ${write.time(BigInt(until))}. Nothing was changed; choose an earlier end.`,
  GovernorInsufficientProposerVotes: ([proposer, votes, threshold], write) =>
    `${write.address(proposer)} owns no active franchise and has ${write.equity(votes)} of votes; to propose without a franchise takes ${write.equity(threshold)}. Nothing was proposed; ask an owner of a franchise to propose it, or gather more votes.`,
  GovernorInvalidProposalLength: ([targets, calldatas, values]) =>
    targets === 0n && calldatas === 0n && values === 0n
      ? "A proposal needs at least one action. Nothing was proposed; add one."
      : `The proposal names ${targets} targets, ${values} values and ${calldatas} calls: each action needs all three. Nothing was proposed; check its actions.`,
  GovernorInvalidQuorumFraction: ([numerator, denominator]) => percentTooLarge(numerator, denominator),
  GovernorInvalidSignature: ([voter], write) =>
    `The ballot isn't signed by ${write.address(voter)}, or was signed for another vote, or another ballot of that account was counted since. Nothing was counted; sign again.`,
  GovernorInvalidVoteParams: () =>
    "The ballot carries something that this governor doesn't know. Nothing was counted; vote for, against or abstain.",
  GovernorInvalidVoteType: () =>
    "A ballot is for, against or abstaining. Nothing was counted; choose one of the three.",
  GovernorInvalidVotingPeriod: ([period]) =>
    `A voting period of ${period} seconds leaves no time to vote. Nothing was changed; choose a longer one.`,
  GovernorNonexistentProposal: () =>
    "There's no such proposal: its actions or its description differ from every one that was made here. Nothing was changed; check the chain, and load the proposal again.",
  GovernorOnlyExecutor: ([account], write) =>
    `${write.address(account)} can't do this: only a proposal that passed can. Nothing was changed; propose it.`,
  GovernorPreventLateQuorumVoteExtensionTooLarge: ([extension, maximum]) =>
    `An extension of ${extension} seconds is longer than the ${maximum} that are possible. Nothing was changed; choose a shorter one.`,
  GovernorProposalQueueingFailed: () =>
    "The timelock didn't take the proposal. Nothing was queued; try again, and report it if it happens again.",
  GovernorProposalQueueingNotRequired: () =>
    "This proposal needs no queue. Nothing was queued; it can be executed at once.",
  GovernorRestrictedProposer: ([proposer], write) =>
    `The proposal's description names another proposer than ${write.address(proposer)}. Nothing was proposed; connect the account that it names, or write a description of your own.`,
  GovernorUnableToCancel: ([, account], write) =>
    `${write.address(account)} can't cancel this proposal: its proposer can until voting begins, and the guardian until it's executed, while its mandate runs. Nothing was changed; vote against it instead.`,
  GovernorUnexpectedProposalState: ([, current, expected]) =>
    `The proposal ${STATES[current] ?? "is in a state that isn't known here"}, and ${wanted(BigInt(expected))}. Nothing was changed; reload to see where it stands.`,
  TimelockInsufficientDelay: ([delay, minDelay]) =>
    `A delay of ${delay} seconds is shorter than the ${minDelay} that the treasury asks for. Nothing was changed; choose a longer one.`,
  TimelockInvalidOperationLength: () =>
    "The operation's targets, values and payloads differ in number. Nothing was changed; give each call all three.",
  TimelockUnauthorizedCaller: () =>
    "Only the treasury itself can do this. Nothing was changed; propose it as an operation of the treasury.",
  TimelockUnexecutedPredecessor: () =>
    "Another operation must be carried out first. Nothing was changed; carry out that one, then this one.",
  TimelockUnexpectedOperationState: () =>
    "The treasury's waiting time isn't over, or this was carried out already. Nothing was changed; look at the proposal's dates, and execute it when it's time.",
};
