import type { Address, Hex } from "viem";
import type { governorAbi } from "../../generated/governorAbi.ts";
import type { Action } from "../Action.ts";
import type { PresentSettings } from "../ActionContext.ts";
import type { Told, Words } from "../KnownContract.ts";
import { quoted } from "../quoted.ts";
import type { WordsOf } from "../WordsOf.ts";
import { warnOfSpan } from "../warnOfSpan.ts";

const DAY = 86_400n;
const HOUR = 3_600n;

/** "7 days instead of 5 days" */
function instead(write: Told["write"], name: keyof PresentSettings, next: bigint, say: (value: bigint) => string) {
  const before = write.context.settings?.[name];
  return before === undefined || before === next ? say(next) : `${say(next)} instead of ${say(before)}`;
}

const batch = (targets: readonly Address[], values: readonly bigint[], datas: readonly Hex[]): Action[] =>
  targets.map((target, i) => ({ target, value: values[i] ?? 0n, data: datas[i] ?? "0x" }));

const percent = (value: bigint) => `${value} %`;

const ballot = (): Words => ({
  sentence: "Casts a ballot of the treasury.",
  warnings: ["The treasury has no part in the decisions that it carries out: think about why it should vote."],
});
const signedBallot = ([, , voter]: readonly [bigint, number, Address, ...unknown[]], { write }: Told): Words => ({
  sentence: `Hands in a ballot that ${write.who(voter)} signed.`,
});
const received = (): Words => ({
  sentence: "Tells the governor that it was given something.",
  warnings: ["It refuses: this fails."],
});
const lifecycle = (verb: string) => (): Words => ({
  sentence: `${verb} another proposal.`,
});

/** What calls of the governor do. */
export const governorWords: WordsOf<typeof governorAbi> = {
  setVotingDelay: ([delay], { write }) => ({
    sentence: `Lets ${instead(write, "votingDelay", BigInt(delay), write.duration)} pass between a proposal and the beginning of its vote.`,
    warnings: [
      ...(BigInt(delay) < HOUR ? ["Hardly anybody would hear of a proposal before its votes are counted."] : []),
      ...warnOfSpan(delay),
    ],
  }),
  setVotingPeriod: ([period], { write }) => ({
    sentence: `Lets voting last ${instead(write, "votingPeriod", BigInt(period), write.duration)}.`,
    warnings: [...(BigInt(period) < DAY ? ["Many would have no time to vote."] : []), ...warnOfSpan(period)],
  }),
  setLateQuorumVoteExtension: ([extension], { write }) => ({
    sentence: `Leaves at least ${instead(write, "lateQuorumExtension", BigInt(extension), write.duration)} to vote when quorum is reached late.`,
    warnings: BigInt(extension) === 0n ? ["A vote could be decided in its last second."] : [],
  }),
  setProposalThreshold: ([threshold], { write }) => ({
    sentence: `Lets accounts without a franchise propose with ${instead(write, "proposalThreshold", threshold, write.equity)}.`,
    warnings: threshold === 0n ? ["Anybody at all could propose, without owning anything."] : [],
  }),
  updateQuorumNumerator: ([numerator], { write }) => ({
    sentence: `Needs ${instead(write, "equityQuorum", numerator, percent)} of the equity to be for a proposal or to abstain.`,
    warnings: quorumWarnings(numerator),
  }),
  updateFranchiseQuorumNumerator: ([numerator], { write }) => ({
    sentence: `Needs ${instead(write, "franchiseQuorum", numerator, percent)} of the franchises to be for a proposal or to abstain.`,
    warnings: quorumWarnings(numerator),
  }),
  setGuardian: ([guardian, until], { write }) =>
    /^0x0+$/.test(guardian)
      ? { sentence: "Names nobody as guardian: nobody can cancel proposals of others." }
      : {
          sentence: `Makes ${write.who(guardian)} the guardian, who can cancel any proposal and do nothing else, until ${write.moment(until)}.`,
          warnings: ["A guardian can cancel the proposal that would replace it, until its mandate ends."],
        },
  updateTimelock: ([timelock], { write }) => ({
    sentence: `Makes the governor act through ${write.who(timelock)} from then on.`,
    warnings: [
      "The present treasury, with all its money and powers, would answer to nobody any more. Everything stays locked in it unless it was moved before.",
    ],
  }),
  relay: ([target, value, data], { write }) => ({
    sentence: `Makes the governor itself call ${write.who(target)}.`,
    calls: [{ target, value, data }],
  }),
  propose: ([targets, values, calldatas, description], { write }) => ({
    sentence: `Proposes ${quoted(description.split("\n")[0] ?? "")} in the name of ${write.who(write.context.deployment.treasury)}.`,
    calls: batch(targets, values, calldatas),
    by: write.context.deployment.treasury,
  }),
  queue: lifecycle("Queues"),
  execute: lifecycle("Executes"),
  cancel: lifecycle("Cancels"),
  castVote: ballot,
  castVoteWithReason: ballot,
  castVoteWithReasonAndParams: ballot,
  castVoteBySig: signedBallot,
  castVoteWithReasonAndParamsBySig: signedBallot,
  onERC721Received: received,
  onERC1155Received: received,
  onERC1155BatchReceived: received,
};

function quorumWarnings(numerator: bigint): string[] {
  if (numerator === 0n) return ["A proposal would need nobody’s part in it."];
  return numerator > 80n ? ["So many hardly ever take part: the network could be unable to decide anything."] : [];
}
