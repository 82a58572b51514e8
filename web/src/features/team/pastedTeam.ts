import { type Pasted, readPastedLines } from "../pasting/readPastedLines.ts";
import { newRow, type TeamRow } from "./teamForm.ts";

/**
 * Reads a pasted list: one member a line, address and weight with a comma, semicolon, tab or space between them.
 *
 * Addresses and weights aren't judged here: they become rows of the form, which says what is wrong beside the field.
 */
export function readPastedTeam(text: string): Pasted<TeamRow> {
  return readPastedLines(text, (line) => {
    const [account, weight, ...more] = line.split(/\s*[,;\t]\s*|\s+/).filter((part) => part !== "");
    if (!account || !weight) return "This line needs an address and a weight.";
    return more.length > 0 ? "This line has more than an address and a weight." : newRow(account, weight);
  });
}
