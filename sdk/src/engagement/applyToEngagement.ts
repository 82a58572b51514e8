import { isAddressEqual } from "viem";
import { applyToHistory } from "./applyToHistory.ts";
import { applyToOutcomes } from "./applyToOutcomes.ts";
import type { EngagementEvent } from "./decodeEngagementEvents.ts";
import type { Engagement, TeamMember } from "./Engagement.ts";
import type { EngagementRecord } from "./EngagementRecord.ts";
import { endingOf } from "./endingOf.ts";

function teamAfter(team: readonly TeamMember[], event: EngagementEvent): readonly TeamMember[] {
  switch (event.eventName) {
    case "TeamJoined": {
      const { account, place } = event.args;
      const joined = { account, place: Number(place), isOnTeam: true, joinedAt: event.at, leftAt: null };
      return [...team.filter((member) => member.place !== joined.place), joined].sort((a, b) => a.place - b.place);
    }
    case "TeamLeft":
      return team.map((member) =>
        isAddressEqual(member.account, event.args.account) ? { ...member, isOnTeam: false, leftAt: event.at } : member,
      );
    default:
      return team;
  }
}

/** Parts of the escrow, and what has gone in and out. */
function moneyAfter(engagement: Engagement, event: EngagementEvent): Partial<Engagement> {
  const { held, refund, funded, outcomes } = engagement;
  switch (event.eventName) {
    case "OutcomeFunded":
      return { held: held + event.args.amount, funded: funded + event.args.amount };
    case "RefundHeld": // Comes before the event that ends the outcome whose parts they are.
      return { held: held + event.args.parts, refund: refund + event.args.parts };
    case "RefundClaimed":
      return { held: held - refund, refund: 0n };
  }
  const ending = endingOf(event);
  if (!ending) return {};
  const outcome = outcomes.find(({ number }) => number === ending.outcome);
  const parts = outcome === undefined || outcome.state === "proposed" ? 0n : outcome.amount;
  const toSplit = engagement.toSplit + ending.toSplit;
  return { held: held - parts, toSplit, toClient: engagement.toClient + ending.toClient };
}

function termsAfter(event: EngagementEvent): Partial<Engagement> {
  switch (event.eventName) {
    case "TermsAmended":
      return { arbiter: event.args.arbiter, reviewWindow: BigInt(event.args.reviewWindow) };
    case "FacilitatorChanged":
      return { facilitator: event.args.facilitator };
    default:
      return {};
  }
}

const isRecord = (known: Engagement): known is EngagementRecord => "steps" in known;

/** Whether a record's past has this very event, so that it was read later than the event happened. */
function isInPast({ steps, amendments, facilitatorTerms, escrowClaims }: EngagementRecord, { id }: EngagementEvent) {
  return [steps, amendments, facilitatorTerms, escrowClaims].some((past) => past.some((one) => one.id === id));
}

/** Everything but what an event tells for certain that isn't so: what was read later than it happened stays. */
function isKnownAlready(known: Engagement, event: EngagementEvent): boolean {
  if (event.eventName === "EngagementOpened") return true;
  if (isRecord(known) && isInPast(known, event)) return true;
  if (event.eventName !== "OutcomeProposed") return false;
  return known.outcomes.some(({ number }) => number === Number(event.args.outcome));
}

/**
 * An engagement as it is after something happened; what happened in another one leaves it as it is. A record's past
 * grows by it, too.
 * @returns The engagement itself when the event is about another one
 * @example
 * const after = decodeEngagementEvents({ logs, engagements, timestampOf }).reduce(applyToEngagement, record);
 */
export function applyToEngagement<Known extends Engagement>(known: Known, event: EngagementEvent): Known {
  if (event.args.engagementId !== known.engagementId || isKnownAlready(known, event)) return known;
  return {
    ...known,
    ...termsAfter(event),
    ...moneyAfter(known, event),
    ...{ outcomes: applyToOutcomes(known, event), team: teamAfter(known.team, event) },
    ...{ updatedAt: event.eventName === "SplitPaid" ? known.updatedAt : event.at },
    ...(isRecord(known) && applyToHistory(known, event)),
  };
}
