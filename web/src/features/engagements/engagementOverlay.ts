import {
  applyToEngagement,
  decodeEngagementEvents,
  deploymentOf,
  type EngagementEvent,
  type EngagementRecord,
} from "@rizom/sdk";
import { environment } from "../../lib/environment.ts";
import type { ApplyReceipt } from "../../lib/overlay/mergeOverlay.ts";
import type { OverlayReceipt } from "../../lib/overlay/overlayStore.ts";

/** What a receipt tells of engagements. */
export function engagementEventsOf({ logs, timestamp }: OverlayReceipt): EngagementEvent[] {
  const { engagements } = deploymentOf(environment.chainId);
  return decodeEngagementEvents({ logs, engagements, timestampOf: () => timestamp });
}

/** Puts what a receipt did into an engagement and its past. */
export const changeEngagement: ApplyReceipt<EngagementRecord | null> = (record, receipt) =>
  record && engagementEventsOf(receipt).reduce(applyToEngagement, record);
