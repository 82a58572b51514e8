import { applyToEngagement } from "./applyToEngagement.ts";
import type { EngagementEvent } from "./decodeEngagementEvents.ts";
import type { EngagementRecord } from "./EngagementRecord.ts";
import { engagementOnOpening } from "./engagementOnOpening.ts";

/**
 * What all events together tell of engagements.
 * @param events In the order of the chain, from the beginning
 * @returns Engagements with their past, oldest first
 * @example
 * const engagements = engagementsIn(decodeEngagementEvents({ logs, engagements, timestampOf }));
 */
export function engagementsIn(events: readonly EngagementEvent[]): EngagementRecord[] {
  const all = new Map<bigint, EngagementRecord>();
  for (const event of events) {
    const { engagementId } = event.args;
    const known = event.eventName === "EngagementOpened" ? engagementOnOpening(event) : all.get(engagementId);
    if (known) all.set(engagementId, applyToEngagement(known, event));
  }
  return [...all.values()];
}
