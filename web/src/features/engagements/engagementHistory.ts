import type { EngagementRecord, EscrowClaim, OutcomeStep } from "@rizom/sdk";
import type { Address, Hex } from "viem";
import { sayAmount } from "../wording/sayAmount.ts";
import { howDivided } from "./howDivided.ts";
import type { Scene } from "./Scene.ts";
import { sayMoment } from "./sayMoment.ts";
import { isSame } from "./sayParty.ts";
import { sayShare } from "./shareOf.ts";

/** Something that happened in an engagement: who did it, if that's known, what, and where to look. */
export type EngagementHappening = {
  readonly id: string;
  /** Seconds. */
  readonly at: number;
  readonly by: Address | null;
  readonly sentence: string;
  /** Null where only the moment is known. */
  readonly transaction: Hex | null;
  /** Id of a payment's receipt. */
  readonly payment: Hex | null;
};

type Told = Pick<Scene, "engagement" | "asset" | "nameOf">;

function sayDivision({ engagement, asset, nameOf }: Told, step: OutcomeStep): string {
  const name = nameOf(step.outcome);
  const figures = `${sayAmount(step.toSplit ?? 0n, asset)} into the split, ${sayAmount(step.toClient ?? 0n, asset)} back to the client`;
  switch (howDivided(engagement, step)) {
    case "decided":
      return `decided on ${name}: ${figures}`;
    case "agreed":
      return `agreed to divide ${name}: ${figures}`;
    case "silence":
      return `had ${name} divided in halves, since nobody decided in time: ${figures}`;
  }
}

function sayReturn({ asset }: Told, { toClient }: OutcomeStep): string {
  return toClient === null || toClient === 0n ? "" : `: ${sayAmount(toClient, asset)} back to the client`;
}

function sayStep(told: Told, step: OutcomeStep): string {
  const { engagement, asset, nameOf } = told;
  const name = nameOf(step.outcome);
  const terms = `${sayAmount(step.amount ?? 0n, asset)}, due on ${sayMoment(step.until ?? 0n)}`;
  switch (step.kind) {
    case "proposed":
      return `Client and facilitator added ${name}: ${terms}`;
    case "amended":
      return `Client and facilitator changed ${name}: ${terms}`;
    case "funded":
      return `put ${sayAmount(step.amount ?? 0n, asset)} into escrow for ${name}`;
    case "delivered":
      return `delivered ${name}`;
    case "disputed":
      return `refused ${name}`;
    case "settlementProposed":
      return step.teamShare === 0
        ? `proposed to cancel ${name}`
        : `proposed to divide ${name}: ${sayShare(step.teamShare ?? 0)} for the team`;
    case "accepted": {
      const flowed = `${sayAmount(step.toSplit ?? 0n, asset)} flowed into the split`;
      return isSame(step.by, engagement.client)
        ? `accepted ${name}: ${flowed}`
        : `let ${name} count as accepted, since the client said nothing in time: ${flowed}`;
    }
    case "resolved":
      return sayDivision(told, step);
    case "refunded":
      return `ended ${name}, which wasn’t delivered in time${sayReturn(told, step)}`;
    case "cancelled":
      return `cancelled ${name}${sayReturn(told, step)}`;
  }
}

function ofSteps(told: Told): EngagementHappening[] {
  const { engagement } = told;
  return engagement.steps
    .filter(({ kind, transaction }) => kind !== "proposed" || transaction !== engagement.transaction)
    .map((step) => ({
      ...{ id: step.id, at: step.timestamp, by: step.by, transaction: step.transaction },
      sentence: sayStep(told, step),
      payment: step.kind === "accepted" || step.kind === "resolved" ? paymentOf(engagement, step.outcome) : null,
    }));
}

const paymentOf = ({ outcomes }: EngagementRecord, number: number): Hex | null =>
  outcomes.find((outcome) => outcome.number === number)?.payment ?? null;

function sayClaim({ asset }: Told, { kind, amount }: EscrowClaim, isOurs: boolean): string {
  const what = isOurs ? sayAmount(amount, asset) : "something that belonged to no outcome";
  if (kind === "refundHeld") return `${what} couldn’t be sent to the client, and wait in escrow`;
  return kind === "refundClaimed" ? `took ${what} that had waited` : `took ${what} out of the escrow`;
}

function ofClaims(told: Told): EngagementHappening[] {
  const { engagement } = told;
  return engagement.escrowClaims.map((claim) => ({
    ...{ id: claim.id, at: claim.timestamp, transaction: claim.transaction, payment: null },
    by: claim.kind === "refundHeld" ? null : engagement.client,
    sentence: sayClaim(told, claim, isSame(claim.asset, engagement.asset)),
  }));
}

/** Who came and went; the team at the opening is part of the opening. */
function ofPeople({ team, facilitatorTerms, openedAt }: EngagementRecord): EngagementHappening[] {
  const bare = { transaction: null, payment: null };
  return [
    ...team.flatMap(({ account, place, joinedAt, leftAt }) => [
      ...(joinedAt === openedAt
        ? []
        : [{ ...bare, id: `joined-${place}`, at: joinedAt, by: account, sentence: "joined the team" }]),
      ...(leftAt === null
        ? []
        : [{ ...bare, id: `left-${place}`, at: leftAt, by: account, sentence: "left the team" }]),
    ]),
    ...facilitatorTerms.slice(1).map(({ id, account, since }) => ({
      ...{ ...bare, id, at: since, by: account, sentence: "became the facilitator" },
    })),
  ];
}

function ofAmendments({ amendments }: EngagementRecord): EngagementHappening[] {
  return amendments.map(({ id, timestamp, by, transaction }) => ({
    ...{ id, at: timestamp, by, transaction, payment: null },
    sentence: "proposed to change what was agreed",
  }));
}

const sayCount = (count: number) => (count === 1 ? "one outcome" : `${count} outcomes`);

/** All that happened in an engagement, newest first; what happened in the same second in the order of its causes. */
export function engagementHistory(told: Told): EngagementHappening[] {
  const { engagement } = told;
  const { transaction, openedAt, steps, facilitatorTerms } = engagement;
  const agreed = steps.filter((step) => step.kind === "proposed" && step.transaction === transaction).length;
  const opening = {
    ...{ id: `${transaction}-opened`, at: openedAt, transaction, payment: null },
    by: facilitatorTerms[0]?.account ?? engagement.facilitator,
    sentence: `opened the engagement with ${sayCount(agreed)}`,
  };
  const all = [opening, ...ofAmendments(engagement), ...ofPeople(engagement), ...ofSteps(told), ...ofClaims(told)];
  return all.sort((a, b) => a.at - b.at).reverse();
}
