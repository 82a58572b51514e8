import { isAddressEqual } from "viem";
import { ETHER } from "../../chain/ETHER.ts";
import type { engagementsAbi } from "../../generated/engagementsAbi.ts";
import type { ActionWriter } from "../ActionWriter.ts";
import { sayOutcome } from "../sayOutcome.ts";
import type { WordsOf } from "../WordsOf.ts";
import { warnOfToken } from "../warnOfToken.ts";

const CLIENT_ONLY = "Only the engagement’s client can do this: unless the treasury is, it fails.";
const FACILITATOR_ONLY = "Only the engagement’s facilitator can do this: unless the treasury is, it fails.";
const TEAM_ONLY =
  "Only the engagement’s facilitator and team can do this: unless the treasury is one of them, it fails.";
const PARTIES_ONLY =
  "Only client and facilitator decide this, both of them: unless the treasury is one of them, it fails.";
const ARBITER_ONLY = "Only the engagement’s arbiter can do this, while the outcome is disputed: otherwise it fails.";
const OWNERS_ONLY = "Only an owner of the engagement’s franchise can do this, and the treasury owns none: it fails.";
const RUNNERS_ONLY = "Only facilitators and owners of the franchise can do this: unless the treasury is one, it fails.";

const ALL = 10_000;
const NO_DOCUMENT = /^0x0+$/;
const percent = (basisPoints: number) => `${basisPoints / 100} %`;
const count = (things: readonly unknown[], one: string) => `${things.length} ${things.length === 1 ? one : `${one}s`}`;

/** "70 % of outcome 2 of engagement 7 (840 tUSD)"; rounded down, as the contract does. */
function sayShare(engagementId: bigint, outcome: bigint, teamShare: number, write: ActionWriter): string {
  const known = write.context.outcomeOf?.(engagementId, outcome) ?? null;
  const part = known === null ? null : (known.amount * BigInt(teamShare)) / BigInt(ALL);
  const worth = known === null || part === null ? "" : ` (${write.amount(known.asset, part)})`;
  return `${percent(teamShare)} of outcome ${outcome} of engagement ${engagementId}${worth}`;
}

function sayDivision(engagementId: bigint, outcome: bigint, teamShare: number, write: ActionWriter): string {
  if (teamShare === 0) return `Gives all of ${sayOutcome(engagementId, outcome, write)} back to the client.`;
  if (teamShare === ALL) return `Gives all of ${sayOutcome(engagementId, outcome, write)} to the split.`;
  const known = write.context.outcomeOf?.(engagementId, outcome) ?? null;
  const rest = known === null ? null : known.amount - (known.amount * BigInt(teamShare)) / BigInt(ALL);
  const worth = known === null || rest === null ? "" : ` (${write.amount(known.asset, rest)})`;
  return `Gives ${sayShare(engagementId, outcome, teamShare, write)} to the split, and the rest${worth} to the client.`;
}

/** What calls of the contract of engagements do. */
export const engagementsWords: WordsOf<typeof engagementsAbi> = {
  open: ([{ franchiseId, client, outcomes, asset }], { write }) => ({
    sentence: `Opens an engagement of ${write.franchise(franchiseId)} with ${write.who(client)} about ${count(outcomes, "outcome")}, for ${write.amount(
      asset,
      outcomes.reduce((sum, { amount }) => sum + amount, 0n),
    )}.`,
    warnings: [RUNNERS_ONLY, ...warnOfToken(asset, write)],
  }),
  addToTeam: ([id, accounts], { write }) => ({
    sentence: `Adds ${write.list(accounts.map(write.who))} to the team of engagement ${id}.`,
    warnings: [FACILITATOR_ONLY],
  }),
  removeFromTeam: ([id, accounts], { write }) => ({
    sentence: `Takes ${write.list(accounts.map(write.who))} off the team of engagement ${id}.`,
    warnings: [FACILITATOR_ONLY],
  }),
  setFacilitator: ([id, account], { write }) => ({
    sentence: `Makes ${write.who(account)} the facilitator of engagement ${id}.`,
    warnings: [OWNERS_ONLY],
  }),
  fund: ([id, outcomes], { value, write }) => ({
    sentence: `Puts the money for ${outcomes.length === 1 ? "outcome" : "outcomes"} ${write.list(outcomes.map(String))} of engagement ${id} into escrow${
      value === 0n ? "" : `: ${write.amount(ETHER, value)}`
    }.`,
    warnings: [CLIENT_ONLY],
  }),
  fundWithPermit: ([id, outcomes], { write }) => ({
    sentence: `Puts the money for ${outcomes.length === 1 ? "outcome" : "outcomes"} ${write.list(outcomes.map(String))} of engagement ${id} into escrow, with a signed allowance.`,
    warnings: [CLIENT_ONLY],
  }),
  deliver: ([id, outcome], { write }) => ({
    sentence: `Shows evidence for ${sayOutcome(id, outcome, write)}, so that the client’s review begins.`,
    warnings: [TEAM_ONLY],
  }),
  accept: ([id, outcome], { write }) => ({
    sentence: `Accepts ${sayOutcome(id, outcome, write)}: all of its money goes to the split.`,
    warnings: [CLIENT_ONLY],
  }),
  acceptBySilence: ([id, outcome], { write }) => ({
    sentence: `Ends the client’s silence about ${sayOutcome(id, outcome, write)}: all of its money goes to the split.`,
    warnings: ["Anybody can do this when the review is over: it takes no proposal."],
  }),
  dispute: ([id, outcome], { write }) => ({
    sentence: `Refuses ${sayOutcome(id, outcome, write)}, so that the arbiter decides.`,
    warnings: [CLIENT_ONLY],
  }),
  resolve: ([id, outcome, teamShare, ruling], { write }) => ({
    sentence: sayDivision(id, outcome, teamShare, write),
    warnings: [
      ARBITER_ONLY,
      ...(teamShare > ALL ? [`${percent(teamShare)} is more than all of it: this fails.`] : []),
      ...(NO_DOCUMENT.test(ruling) ? ["No ruling goes along: client and team aren’t told why."] : []),
    ],
  }),
  resolveBySilence: ([id, outcome], { write }) => ({
    sentence: `Ends the arbiter’s silence about ${sayOutcome(id, outcome, write)}: half goes to the split, half to the client.`,
    warnings: ["Anybody can do this when the arbiter’s 90 days are over: it takes no proposal."],
  }),
  expire: ([id, outcome], { write }) => ({
    sentence: `Returns the money for ${sayOutcome(id, outcome, write)} to the client, since nothing was delivered in time.`,
    warnings: ["Anybody can do this 14 days after the due date: it takes no proposal."],
  }),
  cancel: ([id, outcome], { write }) => ({
    sentence: `Cancels ${sayOutcome(id, outcome, write)}, or agrees to that: what is in escrow for it goes back to the client.`,
    warnings: [PARTIES_ONLY],
  }),
  settle: ([id, outcome, teamShare], { write }) => ({
    sentence: `Agrees to give ${sayShare(id, outcome, teamShare, write)} to the split, and the rest to the client.`,
    warnings: [PARTIES_ONLY],
  }),
  amend: ([id, { arbiter, reviewWindow, changes, additions }], { write }) => ({
    sentence: `Agrees to change engagement ${id}: ${write.who(arbiter)} decides disputes, reviews last ${write.duration(reviewWindow)}, ${count(changes, "outcome")} changed and ${count(additions, "outcome")} added.`,
    warnings: [PARTIES_ONLY],
  }),
  withdrawConsent: ([id], { caller, write }) => ({
    sentence: `Takes back what ${write.who(caller)} agreed to in engagement ${id}.`,
    warnings: [PARTIES_ONLY],
  }),
  claimRefund: ([id, to], { caller, write }) => ({
    sentence: `Collects the refund that waits in the escrow of engagement ${id}${isAddressEqual(to, caller) ? "" : `, for ${write.who(to)}`}.`,
    warnings: [CLIENT_ONLY],
  }),
  claimStray: ([id, asset, to], { caller, write }) => ({
    sentence: `Collects ${write.asset(asset)} that lies in the escrow of engagement ${id} and belongs to no outcome${isAddressEqual(to, caller) ? "" : `, for ${write.who(to)}`}.`,
    warnings: [CLIENT_ONLY, ...warnOfToken(asset, write)],
  }),
};
