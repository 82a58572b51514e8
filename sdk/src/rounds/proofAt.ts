import type { Hex } from "viem";
import type { AllocationList } from "./AllocationList.ts";

/**
 * The proof of the allocation at a place of a list.
 * @returns Siblings from the leaf up
 * @throws {RangeError} when the list has no such place
 * @example
 * const proof = proofAt(list, 0);
 */
export function proofAt({ entries, tree: { nodes, places } }: AllocationList, index: number): Hex[] {
  if (!Number.isInteger(index) || index < 0 || index >= entries.length) {
    throw new RangeError(`The list has places 0 to ${entries.length - 1}, and none that is ${index}.`);
  }
  const proof: Hex[] = [];
  // The children of node n are nodes 2n + 1 and 2n + 2.
  for (let place = places[index] ?? 0; place > 0; place = (place - 1) >> 1) {
    const sibling = nodes[place % 2 === 1 ? place + 1 : place - 1];
    if (sibling) proof.push(sibling);
  }
  return proof;
}
