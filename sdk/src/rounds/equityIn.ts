import { MAX_EQUITY } from "./AllocationList.ts";
import type { Field } from "./accountIn.ts";
import { shown } from "./shown.ts";

/** Of RZM. */
const DECIMALS = 18;

/** Nobody writes more; a pasted page isn't an amount. */
const MAX_LENGTH = 100;

/** Why digits are missing or too many, by the form of what was written; the first that fits. */
const OTHERWISE: readonly (readonly [form: RegExp, sentence: string])[] = [
  [/^$/, "The amount is missing."],
  [/^[-−–]\s?[\d.,]/, "is negative. Write what the account may claim."],
  [/^[+]?[\d.,]+e[+-]?\d+$/i, "is in scientific notation, which hides digits. Write all of them, like 1250.5."],
  [
    /^\d+,\d{1,2}$|^\d[\d.]*,\d+$/,
    "has a comma. Write decimals after a dot and thousands without a separator, like 1250.5.",
  ],
  [/^\d[\d.,\s'’]*$/, "has separators between its digits. Write it without, like 1250.5."],
];

/**
 * Reads the amount of an allocation: RZM in plain digits, with a dot before decimals. Nothing is guessed.
 * @returns Equity units, or a sentence
 * @example
 * equityIn("1250.5"); // { value: 1250500000000000000000n }
 */
export function equityIn(field: string): Field<bigint> {
  const text = field.trim();
  const [, whole = "", fraction = ""] = /^(\d+)(?:\.(\d+))?$/.exec(text.slice(0, MAX_LENGTH + 1)) ?? [];
  if (whole === "" || text.length > MAX_LENGTH) {
    const [, sentence] = OTHERWISE.find(([form]) => form.test(text)) ?? [];
    if (sentence && text === "") return { sentence };
    return { sentence: `${shown(text)} ${sentence ?? "isn't an amount. Write it in digits, like 1250.5."}` };
  }
  const decimals = fraction.replace(/0+$/, "");
  if (decimals.length > DECIMALS) {
    return { sentence: `${shown(text)} has ${decimals.length} decimals; RZM has ${DECIMALS}.` };
  }
  const value = BigInt(whole + decimals.padEnd(DECIMALS, "0"));
  if (value === 0n) return { sentence: "The amount is zero. Take the line out." };
  if (value > MAX_EQUITY) return { sentence: `${shown(text)} is more equity than there can be.` };
  return { value };
}
