import type { Hex } from "viem";
import type { AllocationList } from "./AllocationList.ts";

/**
 * The proof of the allocation at a place of a list.
 * @returns Siblings from the leaf up
 * @throws {RangeError} when the list has no such place
 * @example
 * const proof = proofAt(list, 0);
 */
export function proofAt(list: AllocationList, index: number): Hex[] {
  if (!Number.isInteger(index) || index < 0 || index >= list.entries.length) {
    throw new RangeError(`The list has places 0 to ${list.entries.length - 1}, and none that is ${index}.`);
  }
  return list.tree.getProof(index) as Hex[]; // The library's own type of the same text.
}
