import { WHOLE } from "../revenue/LEGS.ts";
import type { Rate } from "./Patronage.ts";

const ONE_RZM = 10n ** 18n;

/**
 * The equity that follows what was earned, rounded down as the contract does.
 * @param earned Units of the asset
 * @returns Units of equity; 0 where there's no rate
 * @throws {RangeError} when what was earned is negative
 * @example
 * accruedOf(100_000_000n, { price: 1_000_000n, share: 1_000n }); // 10 RZM for 100 dollars of 6 decimals
 */
export function accruedOf(earned: bigint, { price, share }: Rate): bigint {
  if (earned < 0n) throw new RangeError("What was earned can't be negative.");
  if (share === 0n || price === 0n) return 0n;
  return (earned * share * ONE_RZM) / (WHOLE * price);
}
