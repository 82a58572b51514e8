import { CLIENT_ONLY_TIME, type Engagement, type Outcome, type OutcomeState } from "@rizom/sdk";
import type { Address } from "viem";
import type { AssetUnit } from "../../components/Amount.tsx";
import { sayAmount } from "../wording/sayAmount.ts";
import { sayLeft, sayMoment, sayWhen } from "./sayMoment.ts";
import { sayParties } from "./sayParty.ts";

export const STATE_WORDS: Readonly<Record<OutcomeState, string>> = {
  proposed: "To be funded",
  funded: "In escrow, being worked on",
  delivered: "Delivered, to be looked at",
  disputed: "Disputed",
  accepted: "Accepted and paid",
  resolved: "Divided",
  refunded: "Returned to the client",
  cancelled: "Cancelled",
};

/** What a sentence about an outcome depends on. */
export type OutcomeView = {
  readonly engagement: Engagement;
  readonly outcome: Outcome;
  readonly asset: AssetUnit;
  /** Who reads it. */
  readonly reader: Address | undefined;
  /** Seconds, by the chain's clock. */
  readonly now: bigint;
};

function sayFunded({ engagement, outcome: { due }, reader, now }: OutcomeView): string {
  if (now <= due) return `The team has ${sayLeft(due - now)} left to deliver it, until ${sayMoment(due)}.`;
  const anybody = due + BigInt(CLIENT_ONLY_TIME);
  const client = sayParties(engagement, "client", reader, ["can take your", "can take their"]);
  return now <= anybody
    ? `It wasn’t delivered in time. ${client} money back; from ${sayMoment(anybody)} on anybody can send it back.`
    : "It wasn’t delivered in time: anybody can send the money back to the client now.";
}

function sayDelivered({ engagement, outcome: { until }, reader, now }: OutcomeView): string {
  const end = until ?? 0n;
  if (now > end) return "The client said nothing in time: anybody can let it count as accepted now.";
  const have = sayParties(engagement, "client", reader, ["have", "has"]);
  return `${have} ${sayLeft(end - now)} left to look at it, until ${sayMoment(end)}; then anybody can let it count as accepted.`;
}

function sayDisputed({ engagement, outcome: { until }, reader, now }: OutcomeView): string {
  const end = until ?? 0n;
  if (now > end) return "Nobody decided in time: anybody can have it divided in halves now.";
  const have = sayParties(engagement, "arbiter", reader, ["have", "has"]);
  return `${have} ${sayLeft(end - now)} left to decide, until ${sayMoment(end)}; then anybody can have it divided in halves.`;
}

function sayProposed({ engagement, outcome: { due }, reader, now }: OutcomeView): string {
  if (now > due) {
    return "Its due date passed before anybody funded it. Client and facilitator can agree on another, or cancel it.";
  }
  const funds = sayParties(engagement, "client", reader, ["fund", "funds"]);
  return `${funds} it first. It’s due ${sayWhen(due, now)}.`;
}

/** What an outcome waits for and until when, or how it ended: a sentence or two for whoever reads it. */
export function sayOutlook(view: OutcomeView): string {
  const { outcome, asset, now } = view;
  // What couldn't be sent waits in escrow; which outcome it's of, nobody knows any more.
  const isBack = view.engagement.refund === 0n ? "went back to the client" : "became the client’s";
  const ended = outcome.endedAt === null ? "" : sayWhen(BigInt(outcome.endedAt), now);
  switch (outcome.state) {
    case "proposed":
      return sayProposed(view);
    case "funded":
      return sayFunded(view);
    case "delivered":
      return sayDelivered(view);
    case "disputed":
      return sayDisputed(view);
    case "accepted":
      return `${sayAmount(outcome.toSplit, asset)} flowed into the split ${ended}.`;
    case "resolved":
      return `${sayAmount(outcome.toSplit, asset)} flowed into the split and ${sayAmount(outcome.toClient, asset)} ${isBack}, ${ended}.`;
    case "refunded":
      return `It wasn’t delivered in time: ${sayAmount(outcome.toClient, asset)} ${isBack} ${ended}.`;
    case "cancelled":
      return outcome.toClient === 0n
        ? `It was cancelled before it was funded, ${ended}.`
        : `It was cancelled, and ${sayAmount(outcome.toClient, asset)} ${isBack}, ${ended}.`;
  }
}
