/** Spreadsheets take text that begins so for a formula, and would run it. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;

/** One field: what could be run is made text by an apostrophe, and what has a separator stands in quotes. */
function toField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Writes a file for spreadsheets as RFC 4180 has it, in which nothing is taken for a formula, whoever wrote it.
 * @param rows The header first; figures without groups of digits
 * @returns The text of the file
 * @example
 * csvOf([["Name", "Sum"], ["=1+1", "2"]]); // "Name,Sum\r\n'=1+1,2\r\n"
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(toField).join(",")}\r\n`).join("");
}
