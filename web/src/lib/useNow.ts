import { useSyncExternalStore } from "react";
import { currentTime } from "./clock.ts";

const PERIOD = 10_000;

let now = currentTime();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    now = currentTime();
    timer = setInterval(() => {
      now = currentTime();
      for (const notify of listeners) notify();
    }, PERIOD);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/**
 * The clock, in steps of ten seconds: one timer for all times on a page.
 *
 * @returns milliseconds since 1970
 */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
