/** How to write an amount. */
export type AmountFormat = {
  /** Rounds towards zero to this many decimals; default: all of them, exactly. */
  readonly maxDecimals?: number;
  /** Fills up with zeros to this many decimals; default 0. */
  readonly minDecimals?: number;
  /** What stands between groups of three digits; default a narrow space that doesn't break. Use "" to fill a field. */
  readonly group?: string;
};

/** Reads well, is never taken for a decimal sign, and `parseAmount` takes it back. */
const NARROW_SPACE = "\u202f";

/**
 * Writes an amount for people, without ever going through floating point.
 *
 * What is rounded is rounded towards zero, so that nobody is shown more than there is; what is more than zero but would
 * round to zero is written as less than the smallest figure shown: `<0.01`.
 * @param amount Units of the asset
 * @param decimals Decimals of the asset
 * @returns For example `1 250.5`
 * @example
 * formatAmount(1_250_500_000n, 6, { minDecimals: 2, group: "" }); // "1250.50"
 */
export function formatAmount(amount: bigint, decimals: number, format: AmountFormat = {}): string {
  const { maxDecimals = decimals, minDecimals = 0, group = NARROW_SPACE } = format;
  const sign = amount < 0n ? "-" : "";
  const digits = (amount < 0n ? -amount : amount).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const shown = digits.slice(digits.length - decimals).slice(0, Math.min(maxDecimals, decimals));
  if (amount !== 0n && /^0*$/.test(whole + shown)) {
    const least = maxDecimals === 0 ? "1" : `0.${"1".padStart(maxDecimals, "0")}`;
    return sign === "" ? `<${least}` : `>-${least}`;
  }
  const fraction = shown.replace(/0+$/, "").padEnd(minDecimals, "0");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${sign}${grouped}${fraction === "" ? "" : `.${fraction}`}`;
}
