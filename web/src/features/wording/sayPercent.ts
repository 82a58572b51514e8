/**
 * A share in per cent with at most one decimal.
 *
 * @example sayPercent(1, 3) // "33.3 %"
 */
export function sayPercent(part: number, whole: number): string {
  if (whole <= 0 || part <= 0) return "0 %";
  const percent = (part / whole) * 100;
  if (percent < 0.1) return "<0.1 %";
  return `${Math.round(percent * 10) / 10} %`;
}
