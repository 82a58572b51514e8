import type { Holder } from "./Holder.ts";

/**
 * The order in which holders are shown: the largest balance first; of equal ones the higher address, as in the index.
 * @returns Negative when the first comes first
 * @example
 * holders.toSorted(byBalance);
 */
export function byBalance(a: Pick<Holder, "account" | "balance">, b: Pick<Holder, "account" | "balance">): number {
  if (a.balance !== b.balance) return a.balance > b.balance ? -1 : 1;
  return a.account.toLowerCase() > b.account.toLowerCase() ? -1 : 1;
}
