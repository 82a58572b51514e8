/**
 * Plain data with every bigint and number as a decimal string, so that JSON has one way to write it.
 * @example
 * withDecimals({ trust: 10n ** 20n, raters: 2 }); // { trust: "100000000000000000000", raters: "2" }
 */
export function withDecimals(value: unknown): unknown {
  if (typeof value === "bigint" || typeof value === "number") return value.toString();
  if (Array.isArray(value)) return value.map(withDecimals);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withDecimals(each)]));
}
