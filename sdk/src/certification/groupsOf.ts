/**
 * Items by a key, both in the order in which they come.
 * @example
 * groupsOf(attestations, ({ subject }) => subject).get(account);
 */
export function groupsOf<Item, By>(items: readonly Item[], by: (item: Item) => By): Map<By, Item[]> {
  const groups = new Map<By, Item[]>();
  for (const item of items) {
    const key = by(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
