import { isAddressEqual, zeroAddress } from "viem";
import type { EngagementError, Sentences } from "./Sentences.ts";

/** The states of an outcome as the contract numbers them, each as the end of "Outcome 3 …". */
const STATES = [
  "doesn't exist",
  "isn't funded yet",
  "is funded and not delivered yet",
  "is delivered and under review",
  "is disputed and waits for the arbiter",
  "was accepted",
  "was resolved",
  "was refunded",
  "was cancelled",
];

const days = (seconds: bigint) => Number((seconds * 10n) / 86_400n) / 10;
const percent = (basisPoints: bigint) => `${Number(basisPoints) / 100} %`;

/** What the errors of engagements and their escrows mean: what went wrong, that nothing was moved, what to do. */
export const engagementSentences: Sentences<EngagementError> = {
  Engagements_UnknownEngagement: ([id]) =>
    `There's no engagement ${id}. Nothing was changed; check the number, or choose one from the list of engagements.`,
  Engagements_UnknownOutcome: ([id, outcome]) =>
    `Engagement ${id} has no outcome ${outcome}. Nothing was changed; reload to see which outcomes it has.`,
  Engagements_FranchiseNotActive: ([id]) =>
    `Franchise ${id} isn't active, so it can't open engagements or have outcomes funded. Nothing was changed; choose another franchise, or wait until the network reinstates this one.`,
  Engagements_NotOfFranchise: ([account, id], write) =>
    `${write.address(account)} isn't a facilitator or an owner of franchise ${id} as this needs. Nothing was changed; ask the franchise's owners, or choose an account that is.`,
  Engagements_SplitOfAnother: ([split, id, holder], write) =>
    holder === 0n
      ? `The split ${write.address(split)} belongs to no franchise, and this engagement needs one of franchise ${id}. Nothing was changed; let franchise ${id} recognise the split first, or choose another one.`
      : `The split ${write.address(split)} belongs to franchise ${holder} and not to franchise ${id}. Nothing was changed; choose a split of franchise ${id}.`,
  Engagements_ZeroAddress: () => "An address is missing. Nothing was changed; enter it and send again.",
  Engagements_ZeroDigest: () =>
    "A document is missing: a brief, the evidence or a reason. Nothing was changed; write it and publish it first, then send again.",
  Engagements_ZeroAmount: () =>
    "An outcome has no amount. Nothing was changed; enter what it pays, or leave the outcome out.",
  Engagements_ClientIsFacilitator: ([account], write) =>
    `${write.address(account)} can't be client and facilitator of the same engagement. Nothing was changed; choose another account for one of the two.`,
  Engagements_ArbiterIsParty: ([account], write) =>
    `${write.address(account)} is client or facilitator, and neither can be the arbiter between the two. Nothing was changed; choose somebody else, or the network's treasury.`,
  Engagements_ReviewWindow: ([window, minimum, maximum]) =>
    `A review window of ${days(window)} days isn't possible: it lasts from ${days(minimum)} to ${days(maximum)} days. Nothing was changed; choose one in between.`,
  Engagements_DueNotAhead: ([due], write) =>
    `The due date, ${write.time(due)}, is over. Nothing was changed; choose one that lies ahead.`,
  Engagements_DueTooFar: ([due, maximum], write) =>
    `The due date, ${write.time(due)}, is too far ahead: it may be ${write.time(maximum)} at the latest. Nothing was changed; choose an earlier one.`,
  Engagements_PageSize: ([length, maximum]) =>
    length === 0n
      ? "Nothing was chosen, and this needs at least one account or outcome. Nothing was changed; choose one."
      : `${length} are too many for one transaction. Nothing was changed; send at most ${maximum} at a time.`,
  Engagements_TooManyOutcomes: ([count, maximum]) =>
    `The engagement has ${count} outcomes and may have ${maximum}. Nothing was changed; add fewer, or open another engagement.`,
  Engagements_NotClient: ([, client], write) =>
    `Only the client, ${write.address(client)}, can do this. Nothing was changed; connect that account.`,
  Engagements_NotFacilitator: ([, facilitator], write) =>
    `Only the facilitator, ${write.address(facilitator)}, can do this. Nothing was changed; connect that account, or ask the facilitator.`,
  Engagements_NotParty: ([caller], write) =>
    `Only the client and the facilitator decide this, and ${write.address(caller)} is neither. Nothing was changed; connect the account of one of the two.`,
  Engagements_NotOnTeam: ([account], write) =>
    `${write.address(account)} isn't on the team of this engagement. Nothing was changed; ask its facilitator, or reload to see who is on it.`,
  Engagements_AlreadyOnTeam: ([account], write) =>
    `${write.address(account)} is on the team already, or named twice. Nothing was changed; leave this account out.`,
  Engagements_NotInSplit: ([account, split], write) =>
    `${write.address(account)} has no weight in the split ${write.address(split)}, so it would earn nothing. Nothing was changed; ask the split's controller to give it weight first, or leave it out.`,
  Engagements_TeamFull: ([maximum]) =>
    `${maximum} accounts have been on this team, and no more can ever be. Nothing was changed; open another engagement for further people.`,
  Engagements_NotArbiter: ([, arbiter], write) =>
    `Only the arbiter, ${write.address(arbiter)}, can decide this dispute. Nothing was changed; connect that account, or make a proposal if the arbiter is the network's treasury.`,
  Engagements_WrongState: ([, outcome, state]) =>
    `Outcome ${outcome} ${STATES[state] ?? "is in a state that isn't known here"}, and this can't be done with it now. Nothing was changed; reload to see what can.`,
  Engagements_DuePassed: ([due], write) =>
    `This was due by ${write.time(due)}. Nothing was changed; agree on a later due date with the other side first.`,
  Engagements_NotExpired: ([from], write) =>
    `The money can be returned after ${write.time(from)}, if nothing is delivered until then. Nothing was changed; come back after that.`,
  Engagements_ReviewRunning: ([until], write) =>
    `The client has until ${write.time(until)} to review this delivery. Nothing was changed; come back after that.`,
  Engagements_ReviewOver: ([until], write) =>
    `The review ended at ${write.time(until)}, and silence counts as acceptance. Nothing was changed; anybody can now complete the payment.`,
  Engagements_ArbiterHasTime: ([until], write) =>
    `The arbiter has until ${write.time(until)} to decide. Nothing was changed; come back after that.`,
  Engagements_WrongValue: ([sent, expected], write) =>
    expected === 0n
      ? "This engagement is paid in a token, and ETH was sent along. Nothing was sent; leave the ETH out."
      : `The outcomes cost ${write.amount(zeroAddress, expected)} together, and ${write.amount(zeroAddress, sent)} was sent along. Nothing was sent; reload to see the present amounts, and send exactly those.`,
  Engagements_ReceivedTooLittle: ([received, expected]) =>
    `The token delivers less than it takes: ${received} of ${expected} units arrived. Nothing was sent; agree on an asset that keeps no fee.`,
  Engagements_ShareTooLarge: ([share, maximum]) =>
    `${percent(share)} for the team is more than ${percent(maximum)}. Nothing was changed; choose a share from 0 to 100 %.`,
  Engagements_ShareOfAll: ([share]) =>
    share === 0n
      ? "A settlement gives each side a part. Nothing was changed; cancel the outcome instead if all is to be the client's."
      : "A settlement gives each side a part. Nothing was changed; the client can accept the outcome instead if all is to be the team's.",
  Engagements_AmountFixed: ([, outcome]) =>
    `The money for outcome ${outcome} is in escrow, so its amount stays. Nothing was changed; keep the amount, and change only due date and brief.`,
  Engagements_ChangesNotSorted: ([previous, outcome]) =>
    `Outcome ${outcome} comes after outcome ${previous} in the changes: each is named once, lowest number first. Nothing was changed; sort them and send again.`,
  Engagements_EmptyAmendment: () =>
    "This amendment changes nothing. Nothing was changed; change a term, change an outcome or add one.",
  Engagements_AlreadyConsented: () =>
    "You have agreed to exactly this already. Nothing was changed; the other side has to agree, too.",
  Engagements_NoConsent: () =>
    "You have agreed to nothing that waits for the other side. Nothing was changed, and nothing needs to be.",
  Engagements_NoRefund: ([id]) =>
    `No refund waits in the escrow of engagement ${id}. Nothing was changed; reload to see what was returned, and when.`,
  Engagements_NothingStray: ([asset], write) =>
    `The escrow holds no ${isAddressEqual(asset, zeroAddress) ? "ETH" : write.asset(asset).replace(/^the token/, "token")} that belongs to no outcome. Nothing was changed; check the asset.`,
  Engagements_AssetInUse: ([asset, held], write) =>
    `${write.amount(asset, held)} in the escrow still belong to outcomes or to your refund, so what lies beside them can't be taken out yet. Nothing was changed; come back when all outcomes have ended.`,
  Engagements_TransferFailed: ([asset, to, amount], write) =>
    `${write.address(to)} couldn't receive ${write.amount(asset, amount)}. Nothing was sent, and the money is still in the escrow; have it sent to another address.`,
  Escrow_NotEngagements: () =>
    "An escrow takes money and orders only from the contract of engagements. Nothing was sent; fund the outcomes on the engagement's page instead.",
};
