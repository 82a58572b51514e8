/** Ranks from 1; equal values share the mean of theirs. */
function ranksWithTies(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = values.map(() => 0);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end++;
    for (const index of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

/**
 * How well two orders agree (Spearman): Pearson's correlation of ranks, which is right with ties too.
 * @returns -1 to 1; 0 where one side has no order
 * @example
 * spearman([1, 2, 3], [10, 20, 30]); // 1
 */
export function spearman(left: readonly number[], right: readonly number[]): number {
  const [a, b] = [ranksWithTies(left), ranksWithTies(right)];
  const middle = (left.length + 1) / 2;
  const sumOf = (each: (index: number) => number) => a.reduce((sum, _, index) => sum + each(index), 0);
  const da = (index: number) => (a[index] ?? 0) - middle;
  const db = (index: number) => (b[index] ?? 0) - middle;
  const spread = Math.sqrt(sumOf((index) => da(index) ** 2) * sumOf((index) => db(index) ** 2));
  return spread === 0 ? 0 : sumOf((index) => da(index) * db(index)) / spread;
}
