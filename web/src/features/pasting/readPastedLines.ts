export type Pasted<Row> = {
  readonly rows: readonly Row[];
  /** Lines that aren't a row, with their numbers. */
  readonly problems: readonly { readonly line: number; readonly text: string; readonly sentence: string }[];
};

const HEADING = /^"?(address|account|member|holder|wallet|name)\b/i;
const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * Reads a pasted list. Empty lines, remarks after # and a first line with headings are passed over.
 *
 * @param readLine makes a row of a line, or says in a sentence why it can't
 */
export function readPastedLines<Row extends object>(
  text: string,
  readLine: (line: string) => Row | string,
): Pasted<Row> {
  const rows: Row[] = [];
  const problems: { line: number; text: string; sentence: string }[] = [];
  const lines = text.replace(BYTE_ORDER_MARK, "").split(/\r\n|\r|\n/);
  lines.forEach((raw, index) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#") || (index === 0 && HEADING.test(line))) return;
    const read = readLine(line);
    if (typeof read !== "string") rows.push(read);
    else problems.push({ line: index + 1, text: line.length > 60 ? `${line.slice(0, 57)}…` : line, sentence: read });
  });
  return { rows, problems };
}
