import type { Address } from "viem";
import { isAddressEqual } from "viem";
import { DAYS, firstDay, type Overview } from "../network/overview.ts";

export type Day = { begin: number; amount: bigint; payments: number };

const DAY = 86_400;

/** One entry for each of the last days, also for those without revenue. */
export function daysOf(daily: Overview["daily"], asset: Address, now: number): Day[] {
  const since = firstDay(now);
  const own = daily.filter((period) => isAddressEqual(period.asset, asset));
  return Array.from({ length: DAYS }, (_, index) => {
    const begin = since + index * DAY;
    const found = own.filter((period) => period.begin >= begin && period.begin < begin + DAY);
    return {
      begin,
      amount: found.reduce((sum, { amount }) => sum + amount, 0n),
      payments: found.reduce((sum, { payments }) => sum + payments, 0),
    };
  });
}

/** Heights from 0 to 1 without losing small amounts to rounding. */
export function heightsOf(days: readonly Day[]): number[] {
  let highest = 0n;
  for (const { amount } of days) if (amount > highest) highest = amount;
  return days.map(({ amount }) => (highest === 0n ? 0 : Number((amount * 1_000n) / highest) / 1_000));
}
