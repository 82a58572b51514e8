import { FULL, ONE, W } from "./units.ts";

/** What was observed: `sum` of weighted values in 24ths, and `weight` of all observations. */
export type Observed = { readonly sum: bigint; readonly weight: bigint };

/** Both sides of the inequality that decides whether the true mean can be taken to be above `p`. */
export type Inequality = { readonly distance: bigint; readonly left: bigint; readonly right: bigint };

/** @returns `D`, 100 · D² and what it must reach, for one `p` */
export function inequalityAt({ sum, weight }: Observed, p: bigint, zSquared: bigint): Inequality {
  const distance = sum * ONE - FULL * weight * p;
  return {
    distance,
    left: 100n * distance * distance,
    right: zSquared * FULL * FULL * weight * W * ONE * p * (ONE - p),
  };
}

/**
 * Lower end of the interval in which the true mean lies (Wilson), exact to one part per million.
 * @returns 0 to 999,999; 0 without observations
 * @example
 * lowerBound({ sum: 24n * W * ONE, weight: W * ONE }, 271n); // one perfect observation: 269541n
 */
export function lowerBound(observed: Observed, zSquared: bigint): bigint {
  let [low, high] = [0n, ONE];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    const { distance, left, right } = inequalityAt(observed, middle, zSquared);
    if (distance > 0n && left >= right) low = middle;
    else high = middle;
  }
  return low;
}
