import { zeroAddress } from "viem";
import { type AllocationEntry, MAX_ALLOCATIONS, MAX_EQUITY } from "./AllocationList.ts";
import { AllocationListError } from "./AllocationListError.ts";

/** What is wrong with an entry and the one before it, as a sentence; undefined when nothing is. */
function problemOf(entry: AllocationEntry, before: AllocationEntry | undefined): AllocationListError | undefined {
  const { account, amount } = entry;
  if (account === zeroAddress)
    return new AllocationListError("order", "The list has the zero address, which nobody owns.");
  if (before?.account === account) return new AllocationListError("order", `The list has ${account} twice.`);
  if (before && before.account > account) {
    return new AllocationListError("order", `The list isn't sorted: ${account} stands after ${before.account}.`);
  }
  if (amount < 1n || amount > MAX_EQUITY) {
    return new AllocationListError(
      "amount",
      `The list gives ${account} ${amount} units: more than 0, and fewer than 2^104, are possible.`,
    );
  }
  return undefined;
}

/**
 * Goes through a list's entries: they're sorted by account, none is twice, all amounts are possible.
 * @returns The sum, in equity units
 * @throws {AllocationListError} with the first thing that is wrong
 * @example
 * const total = checkedEntries(entries);
 */
export function checkedEntries(entries: readonly AllocationEntry[]): bigint {
  if (entries.length === 0) throw new AllocationListError("count", "The list has no allocations. Add one.");
  if (entries.length > MAX_ALLOCATIONS) {
    throw new AllocationListError(
      "count",
      `The list has ${entries.length} allocations and may have ${MAX_ALLOCATIONS}. Make several rounds of it.`,
    );
  }
  let total = 0n;
  for (const [index, entry] of entries.entries()) {
    const problem = problemOf(entry, entries[index - 1]);
    if (problem) throw problem;
    total += entry.amount;
  }
  if (total > MAX_EQUITY) throw new AllocationListError("total", "The list adds up to more equity than there can be.");
  return total;
}
