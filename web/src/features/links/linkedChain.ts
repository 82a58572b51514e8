/**
 * The chain that a link names with `?chain=`.
 *
 * @returns null when it names none, NaN when what it names isn't a number
 */
export function readLinkedChain(search: string): number | null {
  const text = new URLSearchParams(search).get("chain");
  if (text === null) return null;
  return /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
}
