import type { TransactionReceipt } from "viem";
import type { Sighting } from "./lookFor.ts";

export type Watched = {
  onReceipt: (receipt: TransactionReceipt) => void;
  onNonce: (nonce: number) => void;
  /** It takes longer than it should. Watching goes on. */
  onSlow: () => void;
  onReplaced: (how: "repriced" | "cancelled" | "replaced", hash: `0x${string}`) => void;
  onDropped: () => void;
};

export type WatchOptions = {
  /** One look at the chain. */
  look: () => Promise<Sighting>;
  /** Waits until the next look is due. */
  pause: () => Promise<void>;
  now: () => number;
  sentAt: number;
  signal: AbortSignal;
};

/** After so long without a block, the person is told that it's slow. */
export const SLOW_AFTER = 45_000;
/** A node that hasn't heard of it for so long won't any more. */
const DROPPED_AFTER = 90_000;
/** One answer "unknown" may come from a node that lags behind; so many in a row don't. */
const MISSING_LOOKS = 5;

/** Watches a transaction until its fate is known. Faults of the network don't end it; aborting does. */
export async function watch(options: WatchOptions, on: Watched): Promise<void> {
  const { look, pause, now, sentAt, signal } = options;
  let missing = 0;
  let slow = false;
  let nonceTold = false;
  while (!signal.aborted) {
    const sighting = await look().catch(() => null);
    if (signal.aborted) return;
    missing = sighting?.kind === "missing" ? missing + 1 : sighting ? 0 : missing;
    if (sighting?.kind === "receipt") return on.onReceipt(sighting.receipt);
    if (sighting?.kind === "cancelled" || sighting?.kind === "replaced" || sighting?.kind === "repriced") {
      return on.onReplaced(sighting.kind, sighting.hash);
    }
    if (sighting?.kind === "pending" && !nonceTold) {
      nonceTold = true;
      on.onNonce(sighting.nonce);
    }
    const waited = now() - sentAt;
    if (missing >= MISSING_LOOKS && waited > DROPPED_AFTER) return on.onDropped();
    if (waited > SLOW_AFTER && !slow) {
      slow = true;
      on.onSlow();
    }
    await pause();
  }
}
