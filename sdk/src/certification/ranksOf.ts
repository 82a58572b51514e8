/**
 * Ranks scores: one more than how many are higher, so that equal scores share a rank.
 * @param scores Everybody's
 * @returns The rank of a score, from 1
 * @example
 * ranksOf([7n, 9n, 7n, 0n])(7n); // 2
 */
export function ranksOf(scores: readonly bigint[]): (score: bigint) => number {
  const descending = scores.toSorted((a, b) => (a === b ? 0 : a > b ? -1 : 1));
  const ranks = new Map<bigint, number>();
  descending.forEach((score, index) => {
    if (!ranks.has(score)) ranks.set(score, index + 1);
  });
  return (score) => ranks.get(score) ?? descending.length + 1;
}
