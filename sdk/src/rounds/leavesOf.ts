import type { AllocationEntry, Leaf, RoundTerms } from "./AllocationList.ts";
import { sealOf } from "./sealOf.ts";

/**
 * The leaves of a round's tree: its allocations in their order, and the seal.
 * @param entries By account, ascending
 * @example
 * const leaves = await leavesOf(terms, entries);
 */
export async function leavesOf(terms: RoundTerms, entries: readonly AllocationEntry[]): Promise<Leaf[]> {
  const leaves = entries.map(({ account, amount }, index): Leaf => [BigInt(index), account, amount]);
  return [...leaves, await sealOf(terms, entries.length)];
}
