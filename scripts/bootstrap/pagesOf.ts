/** A transaction may use 16.7 million gas (EIP-7825); this leaves room. */
const MOST_GAS = 12_000_000;

/**
 * Divides a list into pages that fit in a transaction each.
 * @param gasOf A generous estimate for one item
 */
export function pagesOf<Item>(items: readonly Item[], gasOf: (item: Item) => number): Item[][] {
  const pages: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const gas = gasOf(item);
    if (gas > left) {
      pages.push([]);
      left = MOST_GAS;
    }
    left -= gas;
    pages.at(-1)?.push(item);
  }
  return pages;
}
