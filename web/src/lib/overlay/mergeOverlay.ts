import type { Sourced } from "../index/fromIndexOrChain.ts";
import type { OverlayReceipt } from "./overlayStore.ts";

/** Puts what a receipt tells into data, without changing what it's given. The same data when it isn't concerned. */
export type ApplyReceipt<T> = (data: T, receipt: OverlayReceipt) => T;

/**
 * Data as it will be once its source has seen the receipts: those of later blocks than the data are applied in their
 * order; those that the data contains already aren't, so that nothing is counted twice.
 */
export function mergeOverlay<T>(
  sourced: Sourced<T>,
  receipts: readonly OverlayReceipt[],
  apply: ApplyReceipt<T>,
): Sourced<T> {
  const later = receipts
    .filter(({ blockNumber }) => blockNumber > sourced.block)
    .sort((a, b) => Number(a.blockNumber - b.blockNumber));
  return later.length === 0 ? sourced : { ...sourced, data: later.reduce(apply, sourced.data) };
}
