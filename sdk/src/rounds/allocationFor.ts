import type { Address, Hex } from "viem";
import type { AllocationList } from "./AllocationList.ts";
import { proofAt } from "./proofAt.ts";

/** What an account needs in order to claim from a round. */
export type ProvenAllocation = {
  readonly root: Hex;
  readonly index: bigint;
  readonly account: Address;
  /** Equity units. */
  readonly amount: bigint;
  readonly proof: readonly Hex[];
};

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
export function allocationFor(list: AllocationList, account: Address): ProvenAllocation | null {
  const index = indexOf(list, account.toLowerCase());
  const entry = list.entries[index];
  if (!entry || entry.account !== account.toLowerCase()) return null;
  return { root: list.root, index: BigInt(index), ...entry, proof: proofAt(list, index) };
}
