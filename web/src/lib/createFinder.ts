/** Nobody types "Lucía" on a keyboard without accents. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

/**
 * Looks for what was typed: every word, in some texts or as the beginning of one of some addresses. Addresses are known by
 * how they begin; any two digits are somewhere in one.
 *
 * @returns null when nothing was typed
 */
export function createFinder(typed: string) {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  return (texts: readonly string[], addresses: readonly string[]): boolean => {
    const text = plain(texts.join(" "));
    const begins = addresses.map((address) => address.toLowerCase());
    return words.every(
      (word) => text.includes(word) || (word.startsWith("0x") && begins.some((address) => address.startsWith(word))),
    );
  };
}
