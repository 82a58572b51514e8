const MOST_WORDS = 10;

/**
 * What somebody typed as the index's full-text search takes it: all of the words, each of which may be only a beginning.
 * @returns Null when there's no word in it
 * @example
 * toSearchText("Lucía, harb"); // "Lucía:* & harb:*"
 */
export function toSearchText(typed: string): string | null {
  const words = typed.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? [];
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(" & ");
}
