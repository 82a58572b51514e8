import type { Address } from "viem";
import type { Allocation } from "../equity/Allocation.ts";
import type { AllocationList } from "./AllocationList.ts";
import { proofAt } from "./proofAt.ts";

/** Entries are sorted by account, so that halving finds one. */
function indexOf({ entries }: AllocationList, wanted: string): number {
  let [from, to] = [0, entries.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((entries[middle]?.account ?? "") < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * What a list gives to an account, with the proof.
 * @returns The allocation; null when the account isn't in the list
 * @example
 * const allocation = allocationFor(list, account);
 */
export function allocationFor(list: AllocationList, account: Address): Allocation | null {
  const index = indexOf(list, account.toLowerCase());
  const entry = list.entries[index];
  if (!entry || entry.account !== account.toLowerCase()) return null;
  return { root: list.root, index: BigInt(index), ...entry, proof: proofAt(list, index) };
}
