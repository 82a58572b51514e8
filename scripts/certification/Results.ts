/** Figures by case, then by key. */
export type Results = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One figure over all cases whose name begins alike. */
export type Summary = { readonly mean: number; readonly least: number; readonly most: number };

/**
 * Sums one figure up over several worlds.
 * @throws {Error} when none of them has it
 */
export function summaryOf(results: Results, group: string, key: string): Summary {
  const values = Object.entries(results)
    .filter(([name]) => name.startsWith(`${group}/`))
    .map(([, figures]) => figures[key])
    .filter((value) => value !== undefined);
  if (values.length === 0) throw new Error(`No world of “${group}” has “${key}”. Measure everything with --write.`);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    least: Math.min(...values),
    most: Math.max(...values),
  };
}
