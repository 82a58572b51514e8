const ONE_PERCENT = 10_000;

/**
 * A figure of the certification in per cent, with at most one decimal; rounded down, so that nothing looks better than it is.
 *
 * @param ppm parts per million
 * @example sayShare(123_456n) // "12.3 %"
 */
export function sayShare(ppm: bigint | number): string {
  const tenths = Math.floor((Number(ppm) * 10) / ONE_PERCENT);
  if (tenths === 0) return Number(ppm) > 0 ? "<0.1 %" : "0 %";
  return `${tenths / 10} %`;
}
