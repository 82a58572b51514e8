const DAY = 86_400n;

/**
 * How old an outcome is, in whole days.
 *
 * @param seconds since it was accepted
 */
export function ageInWords(seconds: bigint): string {
  const days = seconds / DAY;
  if (days === 0n) return "less than a day";
  return days === 1n ? "1 day" : `${days} days`;
}
