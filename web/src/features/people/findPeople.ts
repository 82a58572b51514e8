/** Nobody types "Lucía" on a keyboard without accents. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

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
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const found = people.filter(({ account, texts }) => {
    const text = plain(texts.join(" "));
    // Addresses are known by how they begin: any two digits are somewhere in one.
    return words.every(
      (word) => text.includes(word) || (word.startsWith("0x") && account.toLowerCase().startsWith(word)),
    );
  });
  return new Set(found.map(({ account }) => account.toLowerCase()));
}
