import { createFinder } from "../../lib/createFinder.ts";

/** What somebody can be found by in this browser. */
export type Findable = {
  readonly account: string;
  /** Names, summaries, franchises: as far as they are known here. */
  readonly texts: readonly string[];
};

/**
 * Those in whom every word that was typed is found: in what is known of them here, or as the beginning of their address.
 *
 * @returns accounts in lower case; null when nothing was typed
 */
export function findPeople(people: readonly Findable[], typed: string): Set<string> | null {
  const isFound = createFinder(typed);
  if (isFound === null) return null;
  const found = people.filter(({ account, texts }) => isFound(texts, [account]));
  return new Set(found.map(({ account }) => account.toLowerCase()));
}
