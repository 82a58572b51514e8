import { logId } from "@rizom/sdk";
import type { OverlayReceipt } from "../lib/overlay/overlayStore.ts";
import type { TransactionRecord } from "./record.ts";

const ODD = "It was mined, but didn't do what was expected. Look at its details before you go on.";

/**
 * What a receipt means for the last step of a record.
 *
 * @returns the link to the result with its placeholders filled in, and a sentence when expected events are missing
 */
export function readReceipt(
  { expectedEvents, done }: Pick<TransactionRecord, "expectedEvents" | "done">,
  { transactionHash, events }: Pick<OverlayReceipt, "transactionHash" | "events">,
): { href: string | null; warning: string | null } {
  const found = events.find((event) => event.eventName === expectedEvents[0]);
  const missing = expectedEvents.some((name) => !events.some((event) => event.eventName === name));
  const href = done.href
    ?.replaceAll(":transaction", transactionHash)
    .replaceAll(":event", logId(transactionHash, found?.logIndex ?? 0))
    .replaceAll(":engagement", String(found?.args.engagementId));
  return { href: missing ? null : (href ?? null), warning: missing ? ODD : null };
}
