/** Longer names are cut: a sentence must stay one. */
const MOST = 80;

/**
 * Anybody's text within a sentence: in quotation marks, printable, on one line, and not too long.
 * @example
 * quoted("Northlight\n"); // “Northlight”
 */
export function quoted(text: string): string {
  const line = [...text.replace(/[\p{C}\p{Z}]+/gu, " ").trim()];
  return `“${line.length > MOST ? `${line.slice(0, MOST - 1).join("")}…` : line.join("")}”`;
}
