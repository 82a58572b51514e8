import {
  applyToEngagement,
  type Engagement,
  type EngagementFilter,
  engagementOnOpening,
  isEngagementOpen,
  isInEngagement,
} from "@rizom/sdk";
import { isAddressEqual } from "viem";
import type { ApplyReceipt } from "../../lib/overlay/mergeOverlay.ts";
import { engagementEventsOf } from "../engagements/engagementOverlay.ts";

function passes(engagement: Engagement, { franchiseId, split, account, state }: EngagementFilter): boolean {
  if (franchiseId !== undefined && engagement.franchiseId !== franchiseId) return false;
  if (split && !isAddressEqual(engagement.split, split)) return false;
  if (account && !isInEngagement(engagement, account)) return false;
  return state === undefined || isEngagementOpen(engagement) === (state === "open");
}

/** Puts what a receipt did into a list: new ones come first, and those that the filter doesn't let through any more go. */
export function changeEngagements(filter: EngagementFilter): ApplyReceipt<readonly Engagement[]> {
  return (engagements, receipt) => {
    const events = engagementEventsOf(receipt);
    if (events.length === 0) return engagements;
    const opened = events.flatMap((event) =>
      event.eventName === "EngagementOpened" ? engagementOnOpening(event) : [],
    );
    const fresh = opened.filter(
      ({ engagementId }) => !engagements.some((known) => known.engagementId === engagementId),
    );
    return [...fresh.reverse(), ...engagements]
      .map((engagement) =>
        events
          .filter(({ args }) => args.engagementId === engagement.engagementId)
          .reduce<Engagement>(applyToEngagement, engagement),
      )
      .filter((engagement) => passes(engagement, filter));
  };
}
