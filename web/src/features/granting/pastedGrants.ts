import { type GrantRow, newGrantRow } from "./grantForm.ts";

export type PastedGrants = {
  readonly rows: readonly GrantRow[];
  /** Lines that have something else than an address and an amount, with their numbers. */
  readonly problems: readonly { readonly line: number; readonly text: string; readonly sentence: string }[];
};

const HEADING = /^"?(address|account|member|holder|wallet|name)\b/i;
const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * Reads a pasted list: one account a line, address and amount with a comma, semicolon, tab or space between them.
 *
 * Addresses and amounts aren't judged here: they become lines of the form, which says what is wrong beside the field.
 */
export function readPastedGrants(text: string): PastedGrants {
  const rows: GrantRow[] = [];
  const problems: { line: number; text: string; sentence: string }[] = [];
  const lines = text.replace(BYTE_ORDER_MARK, "").split(/\r\n|\r|\n/);
  lines.forEach((raw, index) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#") || (index === 0 && HEADING.test(line))) return;
    const sentence = sayProblem(partsOf(line));
    if (sentence) problems.push({ line: index + 1, text: line.length > 60 ? `${line.slice(0, 57)}…` : line, sentence });
    else rows.push(newGrantRow(...partsOf(line)));
  });
  return { rows, problems };
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

function sayProblem([account, amount]: [string, string]): string | null {
  if (!/^0x/i.test(account)) return "This line needs an address first.";
  return amount === "" ? "This line needs an amount after the address." : null;
}
