import type { CallsSighting } from "./WalletCalls.ts";
import { SLOW_AFTER } from "./watch.ts";

export type CallsFate = Extract<CallsSighting, { kind: "mined" | "dropped" | "unknown" }>;

type Options = {
  look: () => Promise<CallsSighting>;
  pause: () => Promise<void>;
  now: () => number;
  sentAt: number;
  signal: AbortSignal;
  onSlow: () => void;
};

/** One answer "unknown" may come while the wallet still wakes up; so many in a row don't. */
const UNKNOWN_LOOKS = 5;

/**
 * Asks the wallet until it knows what became of the calls that it was given. A wallet that can't be asked now doesn't
 * end it; aborting does.
 *
 * @returns null when it was aborted
 */
export async function watchCalls({ look, pause, now, sentAt, signal, onSlow }: Options): Promise<CallsFate | null> {
  let unknown = 0;
  let slow = false;
  while (!signal.aborted) {
    const sighting = await look().catch(() => null);
    if (signal.aborted) return null;
    unknown = sighting?.kind === "unknown" ? unknown + 1 : 0;
    if (sighting?.kind === "dropped" || sighting?.kind === "mined") return sighting;
    if (unknown >= UNKNOWN_LOOKS) return { kind: "unknown" };
    if (now() - sentAt > SLOW_AFTER && !slow) {
      slow = true;
      onSlow();
    }
    await pause();
  }
  return null;
}
