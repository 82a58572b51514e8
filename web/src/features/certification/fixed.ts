/**
 * A fraction of whole numbers with at most two decimals, rounded down.
 *
 * @example fixed(15n, 6n) // "2.5"
 */
export function fixed(numerator: bigint, denominator: bigint): string {
  const hundredths = (numerator * 100n) / denominator;
  const decimals = `${hundredths % 100n}`.padStart(2, "0").replace(/0+$/, "");
  return decimals === "" ? `${hundredths / 100n}` : `${hundredths / 100n}.${decimals}`;
}
