import { useMemo, useSyncExternalStore } from "react";
import { environment } from "../environment.ts";
import { type OverlayReceipt, overlayStore } from "./overlayStore.ts";

/** What one's own mined transactions did that the index may not have yet; see `mergeOverlay`. */
export function useOverlay(): readonly OverlayReceipt[] {
  const receipts = useSyncExternalStore(overlayStore.subscribe, overlayStore.getReceipts);
  return useMemo(() => receipts.filter(({ chainId }) => chainId === environment.chainId), [receipts]);
}
