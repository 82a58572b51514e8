import { type Pasted, readPastedLines } from "../pasting/readPastedLines.ts";
import { type GrantRow, newGrantRow } from "./grantForm.ts";

/**
 * Reads a pasted list: one account a line, address and amount with a comma, semicolon, tab or space between them.
 *
 * Addresses and amounts aren't judged here: they become lines of the form, which says what is wrong beside the field.
 */
export function readPastedGrants(text: string): Pasted<GrantRow> {
  return readPastedLines(text, (line) => {
    const [account, amount] = partsOf(line);
    if (!/^0x/i.test(account)) return "This line needs an address first.";
    return amount === "" ? "This line needs an amount after the address." : newGrantRow(account, amount);
  });
}

/** A comma may group thousands too: only the first separator counts, and what follows is the amount as it was written. */
function partsOf(line: string): [account: string, amount: string] {
  const [, account = line, rest = ""] = /^"?([^\s,;"]+)"?(?:\s*[,;\t]\s*|\s+)(.*)$/.exec(line) ?? [];
  const amount = rest
    .replace(/[\s,;]+$/, "")
    .replace(/^"(.*)"$/, "$1")
    .replace(/\s*RZM$/i, "");
  return [account, amount.trim()];
}
