import { type OverlayStore, overlayStore } from "../overlay/overlayStore.ts";

type Exact<T> = {
  /** A block that the source had before anything was read. */
  known: bigint;
  /** Reads; the data may be newer than `known`. */
  read: () => Promise<T>;
  /** The source's newest block. */
  newest: () => Promise<bigint>;
  receipts?: Pick<OverlayStore, "getReceipts">;
};

/** A source that moves on in the very moment of reading is rare; one that does so three times gives what it has. */
const MOST_READINGS = 3;

/**
 * Reads so that it's certain which of one's own receipts the data contains: those up to the block that is returned, and
 * none after it. Without that a payment could be counted twice, by the data and by the overlay.
 */
export async function readExactly<T>({
  known,
  read,
  newest,
  receipts = overlayStore,
}: Exact<T>): Promise<{ data: T; block: bigint }> {
  let block = known;
  for (let reading = 1; ; reading++) {
    const data = await read();
    const later = receipts.getReceipts().filter(({ blockNumber }) => blockNumber > block);
    if (later.length === 0 || reading === MOST_READINGS) return { data, block };
    const reached = await newest();
    if (later.every(({ blockNumber }) => blockNumber > reached)) return { data, block };
    block = reached;
  }
}
