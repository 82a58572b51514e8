import { isAddressEqual } from "viem";
import type { EngagementEvent } from "./decodeEngagementEvents.ts";
import type { Dispute, Engagement, Outcome } from "./Engagement.ts";
import { type Ending, endingOf } from "./endingOf.ts";

type Terms = Extract<EngagementEvent, { readonly eventName: "OutcomeProposed" }>["args"];

function proposed({ outcome, amount, due, brief }: Terms): Outcome {
  return {
    ...{ number: Number(outcome), state: "proposed", amount, due: BigInt(due), until: null },
    ...{ brief, briefDocument: null, evidence: null, evidenceDocument: null },
    ...{ fundedAt: null, deliveredAt: null, endedAt: null, dispute: null },
    ...{ teamShare: null, toSplit: 0n, toClient: 0n, acceptedFacilitator: null, participants: [], payment: null },
  };
}

function disputeAfter(dispute: Dispute | null, { state, by, ruling }: Ending, at: number): Dispute | null {
  // What is refunded was never delivered, and so never disputed.
  if (dispute === null || state === "refunded") return dispute;
  return { ...dispute, endedAt: at, result: state, endedBy: by, ruling };
}

function ended(outcome: Outcome, ending: Ending, at: number): Outcome {
  const { state, toSplit, toClient } = ending;
  const teamShare = outcome.state === "proposed" ? null : ending.teamShare;
  const dispute = disputeAfter(outcome.dispute, ending, at);
  return { ...outcome, state, until: null, endedAt: at, teamShare, toSplit, toClient, dispute };
}

/** An outcome after an event that names it. */
function outcomeAfter(outcome: Outcome, event: EngagementEvent, engagement: Engagement): Outcome {
  const { id, at } = event;
  switch (event.eventName) {
    case "OutcomeAmended": {
      const { amount, due, brief } = event.args;
      const briefDocument = brief === outcome.brief ? outcome.briefDocument : null;
      return { ...outcome, amount, due: BigInt(due), brief, briefDocument };
    }
    case "OutcomeFunded":
      return { ...outcome, state: "funded", fundedAt: at };
    case "OutcomeDelivered": {
      const { evidence, until } = event.args;
      const shown = { evidence, evidenceDocument: null, deliveredAt: at };
      return { ...outcome, ...shown, state: "delivered", until: BigInt(until) };
    }
    case "OutcomeDisputed": {
      const { reason } = event.args;
      const until = BigInt(event.args.until);
      const open = { endedAt: null, result: null, endedBy: null, ruling: null, rulingDocument: null };
      const dispute = { id, arbiter: engagement.arbiter, reason, reasonDocument: null, until, since: at, ...open };
      return { ...outcome, state: "disputed", until, dispute };
    }
    case "OutcomeAccepted": {
      const { facilitator, participants } = event.args;
      const took = engagement.team.filter(({ place }) => ((participants >> BigInt(place)) & 1n) === 1n);
      return { ...outcome, acceptedFacilitator: facilitator, participants: took.map(({ account }) => account) };
    }
    case "SplitPaid":
      return { ...outcome, payment: id };
    default:
      return outcome;
  }
}

/** Anybody can write an escrow's reference; only the escrow itself pays with its address. */
const isFromElsewhere = (event: EngagementEvent, { escrow, split }: Engagement) =>
  event.eventName === "SplitPaid" &&
  !(isAddressEqual(event.args.payer, escrow) && isAddressEqual(event.address, split));

/** Whoever is arbiter decides the disputes that last, too. */
function withArbiter(outcome: Outcome, arbiter: Engagement["arbiter"]): Outcome {
  const { dispute } = outcome;
  return dispute === null || dispute.endedAt !== null ? outcome : { ...outcome, dispute: { ...dispute, arbiter } };
}

/**
 * The outcomes of an engagement as they are after something happened in it.
 * @param engagement As it was before
 * @returns The list itself when nothing of what it tells changed
 * @example
 * const outcomes = applyToOutcomes(engagement, event);
 */
export function applyToOutcomes(engagement: Engagement, event: EngagementEvent): readonly Outcome[] {
  const { outcomes } = engagement;
  if (event.eventName === "OutcomeProposed") return [...outcomes, proposed(event.args)];
  if (event.eventName === "TermsAmended") return outcomes.map((one) => withArbiter(one, event.args.arbiter));
  if (!("outcome" in event.args) || isFromElsewhere(event, engagement)) return outcomes;
  const number = Number(event.args.outcome);
  const ending = endingOf(event);
  return outcomes.map((outcome) => {
    if (outcome.number !== number) return outcome;
    const told = outcomeAfter(outcome, event, engagement);
    return ending ? ended(told, ending, event.at) : told;
  });
}
