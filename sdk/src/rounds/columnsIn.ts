import { shown } from "./shown.ts";
import { splitCsvLine } from "./splitCsvLine.ts";

/** Where a line has what; -1 where it hasn't. */
export type Columns = { readonly account: number; readonly amount: number; readonly count: number };

const ASK = "The first line names the columns: account,amount.";

/** The order in which people write them who leave the first line out. */
const WITHOUT_NAMES: Columns = { account: 0, amount: 1, count: 2 };

/**
 * Reads the line that names the columns: account and amount, in any order, with or without further ones.
 * @returns Columns to go on with, sentences that say what is wrong, and whether the line is an allocation already
 * @example
 * columnsIn("name,account,amount").columns; // { account: 1, amount: 2, count: 3 }
 */
export function columnsIn(line: string): { columns: Columns | null; sentences: string[]; isAllocation: boolean } {
  const names = splitCsvLine(line);
  if (typeof names === "string") return { columns: null, sentences: [names], isAllocation: false };
  const separator = /[;\t]/.exec(line)?.[0];
  if (names.length === 1 && separator) {
    const called = separator === ";" ? "semicolons" : "tabs";
    return { columns: null, sentences: [`The columns are separated by ${called}. Use commas.`], isAllocation: false };
  }
  if (names.some((name) => /^\s*0x[0-9a-f]{40}\s*$/i.test(name))) {
    return { columns: WITHOUT_NAMES, sentences: [`The names of the columns are missing. ${ASK}`], isAllocation: true };
  }
  const known = names.map((name) => name.trim().toLowerCase());
  const sentences = ["account", "amount"].flatMap((name) => {
    const found = known.filter((other) => other === name).length;
    if (found === 1) return [];
    return [
      found === 0
        ? `The column ${shown(name)} is missing. ${ASK}`
        : `The column ${shown(name)} is there ${found} times.`,
    ];
  });
  const columns = { account: known.indexOf("account"), amount: known.indexOf("amount"), count: names.length };
  return { columns, sentences, isAllocation: false };
}
