import { newRow, type TeamRow } from "./teamForm.ts";

export type PastedTeam = {
  rows: readonly TeamRow[];
  /** Lines that have something else than an address and a weight, with their numbers. */
  problems: readonly { line: number; text: string; sentence: string }[];
};

const HEADING = /^(address|account|member|wallet)\b/i;

/**
 * Reads a pasted list: one member a line, address and weight with a comma, semicolon, tab or space between them.
 *
 * Addresses and weights aren't judged here: they become rows of the form, which says what is wrong beside the field.
 */
export function readPastedTeam(text: string): PastedTeam {
  const rows: TeamRow[] = [];
  const problems: { line: number; text: string; sentence: string }[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#") || (index === 0 && HEADING.test(line))) return;
    const [account, weight, ...more] = line.split(/\s*[,;\t]\s*|\s+/).filter((part) => part !== "");
    if (!account || !weight) problem(index, line, "This line needs an address and a weight.");
    else if (more.length > 0) problem(index, line, "This line has more than an address and a weight.");
    else rows.push(newRow(account, weight));
  });
  return { rows, problems };

  function problem(index: number, line: string, sentence: string): void {
    problems.push({ line: index + 1, text: line.length > 60 ? `${line.slice(0, 57)}…` : line, sentence });
  }
}
