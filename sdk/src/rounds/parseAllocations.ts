import type { Address } from "viem";
import { formatAmount } from "../amounts/formatAmount.ts";
import { type AllocationEntry, MAX_ALLOCATIONS } from "./AllocationList.ts";
import { accountIn } from "./accountIn.ts";
import { type Columns, columnsIn } from "./columnsIn.ts";
import { equityIn } from "./equityIn.ts";
import { splitCsvLine } from "./splitCsvLine.ts";

/** What is wrong with a line of a file; lines count from 1. */
export type LineProblem = { readonly line: number; readonly sentence: string };

/** What a file says. Without problems a list can be made of the allocations. */
export type ParsedAllocations = {
  readonly allocations: readonly AllocationEntry[];
  /** By line. */
  readonly problems: readonly LineProblem[];
};

type Line = { readonly line: number; readonly text: string };
type Placed = AllocationEntry & { readonly line: number };
type Tell = (line: number, sentence: string) => void;

/** The lines that say something. A line break ends the last one. */
function linesOf(csv: string, tell: Tell): Line[] {
  if (csv.startsWith("\ufeff")) {
    tell(1, "The file begins with a byte order mark. Save it as CSV in UTF-8 without one.");
  }
  const texts = csv.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  if (texts.at(-1) === "") texts.pop();
  const lines = texts.map((text, index) => ({ line: index + 1, text }));
  for (const { line, text } of lines) if (text.trim() === "") tell(line, "The line is blank. Take it out.");
  return lines.filter(({ text }) => text.trim() !== "");
}

/** What a line allocates; undefined after a problem was told. */
function entryOf({ line, text }: Line, { account, amount, count }: Columns, tell: Tell): Placed | undefined {
  const fields = splitCsvLine(text);
  if (typeof fields === "string") return void tell(line, fields);
  if (fields.length !== count) {
    const hint = fields.length > count ? " Write amounts without thousands separators." : "";
    return void tell(line, `The line has ${fields.length} of ${count} columns.${hint}`);
  }
  const [who, what] = [accountIn(fields[account] ?? ""), equityIn(fields[amount] ?? "")];
  if ("sentence" in who && account >= 0) tell(line, who.sentence);
  if ("sentence" in what && amount >= 0) tell(line, what.sentence);
  return "value" in who && "value" in what ? { line, account: who.value, amount: what.value } : undefined;
}

function tellTwice(entries: readonly Placed[], tell: Tell): void {
  const seen = new Map<Address, number>();
  for (const { line, account } of entries) {
    const before = seen.get(account);
    if (before === undefined) seen.set(account, line);
    else tell(line, `${account} is on line ${before} already. Make one line of lines ${before} and ${line}.`);
  }
}

function tellTooMuch(entries: readonly Placed[], allowance: bigint, tell: Tell): void {
  const rzm = (amount: bigint) => `${formatAmount(amount, 18)} RZM`;
  let total = 0n;
  let passing: { line: number; sum: bigint } | undefined;
  for (const { line, amount } of entries) {
    total += amount;
    if (total > allowance) passing ??= { line, sum: total };
  }
  if (!passing) return;
  const figures = `${rzm(passing.sum)} up to here and ${rzm(total)} in all, of ${rzm(allowance)}`;
  tell(passing.line, `This line passes the allowance: ${figures}.`);
}

/**
 * Reads allocations from a CSV file, and tells everything that is wrong with it at once.
 *
 * The first line names the columns `account` and `amount`; further columns are left out. Amounts are RZM in plain
 * digits. Nothing is guessed: byte order marks, blank lines, scientific notation and thousands separators are problems.
 * @param csv The file's text, UTF-8
 * @param options.allowance What the round may allocate in all, in equity units; default: not checked
 * @returns Allocations in the file's order, and problems by line
 * @example
 * const { allocations, problems } = parseAllocations(csv, { allowance: limit - used });
 */
export function parseAllocations(csv: string, { allowance }: { readonly allowance?: bigint } = {}): ParsedAllocations {
  const problems: LineProblem[] = [];
  const tell: Tell = (line, sentence) => void problems.push({ line, sentence });
  const lines = linesOf(csv, tell);
  const first = lines[0];
  if (!first) tell(1, "The file is empty. Its first line names the columns: account,amount.");
  const head = first && columnsIn(first.text);
  for (const sentence of head?.sentences ?? []) tell(first?.line ?? 1, sentence);
  const columns = head?.columns;
  const rows = head?.isAllocation ? lines : lines.slice(1);
  const entries = columns ? rows.flatMap((row) => entryOf(row, columns, tell) ?? []) : [];
  if (columns && rows.length === 0) tell(first?.line ?? 1, "The list has no allocations. Add a line for each account.");
  tellTwice(entries, tell);
  const excess = rows[MAX_ALLOCATIONS];
  if (excess) {
    tell(
      excess.line,
      `The list has ${rows.length} allocations from line ${rows[0]?.line} on; a round has at most ${MAX_ALLOCATIONS}.`,
    );
  }
  if (allowance !== undefined) tellTooMuch(entries, allowance, tell);
  return {
    allocations: entries.map(({ account, amount }) => ({ account, amount })),
    problems: problems.sort((a, b) => a.line - b.line),
  };
}
