/** As it's read: neither case nor what takes no room tells two apart. */
const plain = (title: string): string =>
  title
    .normalize("NFKC")
    .replace(/[\p{Cf}\s]+/gu, "")
    .toLowerCase();

/**
 * What outcomes are called: “Landing page”, or "outcome 2" while the title isn't known. Two that are called the same have
 * their number with them, so that nobody pays for the one and thinks of the other.
 */
export function outcomeNames(
  titles: readonly (readonly [outcome: number, title: string | undefined])[],
): (outcome: number) => string {
  const byNumber = new Map(titles);
  const count = new Map<string, number>();
  for (const [, title] of titles) if (title) count.set(plain(title), (count.get(plain(title)) ?? 0) + 1);
  return (number) => {
    const title = byNumber.get(number);
    if (!title) return `outcome ${number}`;
    return (count.get(plain(title)) ?? 0) > 1 ? `“${title}” (outcome ${number})` : `“${title}”`;
  };
}
