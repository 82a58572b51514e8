import { AmountError } from "./AmountError.ts";

/** The most that a split can count in one asset: what it received fits in 112 bits. */
export const MAX_AMOUNT = 2n ** 112n - 1n;

/** Nobody types more; a pasted page isn't an amount. */
const MAX_LENGTH = 100;

/** Signs that group digits and never mark decimals: all kinds of space, and the Swiss apostrophe. */
const GROUPING = /(?<=\d)[\s'’](?=\d)/g;
const GROUPED = /^\d{1,3}([\s'’]\d{3})+(?![\d\s'’])/;

const unreadable = () => new AmountError("unreadable", "Write the amount in digits, like 1250.50.");
const write = (text: string) => new AmountError("unreadable", `Write decimals after a dot: ${text}`);

/** Takes commas out where they can only group thousands, and says what to write where they could be read otherwise. */
function withoutCommas(text: string): string {
  if (!text.includes(",")) return text;
  const plain = text.replaceAll(",", "");
  if (/^\d{1,3}(,\d{3})+\.\d*$/.test(text) || /^[1-9]\d{0,2}(,\d{3}){2,}$/.test(text)) return plain;
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) {
    const decimal = text.replace(",", ".");
    throw new AmountError("ambiguous", `“${text}” can be read in two ways. Write ${plain} or ${decimal}`);
  }
  // The form of much of Europe: dots group, one comma marks decimals. It's understood, but never taken silently.
  if (/^\d*,\d+$/.test(text) || /^\d{1,3}(\.\d{3})+,\d+$/.test(text)) {
    throw write(text.replaceAll(".", "").replace(",", ".").replace(/^\./, "0."));
  }
  throw unreadable();
}

/** An amount as digits with at most one dot. */
function toPlainNumber(typed: string): string {
  const text = typed.trim();
  if (text === "") throw new AmountError("empty", "Enter an amount.");
  if (text.length > MAX_LENGTH) throw unreadable();
  if (/^[-−–][\d.,\s]+$/.test(text)) throw new AmountError("negative", "An amount can't be negative.");
  const grouped = /\d[\s'’]\d/.test(text);
  if (grouped && !GROUPED.test(text)) throw unreadable();
  const plain = withoutCommas(text.replace(GROUPING, ""));
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(plain)) throw write(plain.replaceAll(".", ""));
  if (!/^(\d+\.?\d*|\.\d+)$/.test(plain)) throw unreadable();
  return plain;
}

/**
 * Reads an amount as people type it, exactly: `1250.5`, `1,250.50`, `1 250.5`, `.5`.
 *
 * A dot marks decimals. What could be read in two ways (`1,250`) or is written otherwise (`1.250,5`) is refused with a
 * sentence that says what to write, because a guess could be wrong by a factor of 1,000. Zero is read as zero.
 * @param text What was typed
 * @param decimals Decimals of the asset
 * @returns The amount in units of the asset
 * @throws {AmountError} with a sentence to show beside the field
 * @example
 * parseAmount("1,250.50", 6); // 1_250_500_000n
 */
export function parseAmount(text: string, decimals: number): bigint {
  const [whole = "", fraction = ""] = toPlainNumber(text).split(".");
  const kept = fraction.replace(/0+$/, "");
  if (kept.length > decimals) {
    const most = decimals === 0 ? "no decimals" : decimals === 1 ? "at most 1 decimal" : `at most ${decimals} decimals`;
    throw new AmountError("too-many-decimals", `This asset has ${most}.`);
  }
  const amount = BigInt(whole + kept.padEnd(decimals, "0"));
  if (amount > MAX_AMOUNT) throw new AmountError("too-large", "This amount is larger than a split can hold.");
  return amount;
}
