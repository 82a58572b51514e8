import type { AllocationList } from "./AllocationList.ts";
import { AllocationListError } from "./AllocationListError.ts";
import { proofAt } from "./proofAt.ts";
import { rootOfProof } from "./rootOfProof.ts";

/**
 * Makes every proof of a list, and follows each to the root as the contract does.
 * @throws {AllocationListError} when one leads elsewhere
 * @example
 * checkProofs(list);
 */
export function checkProofs(list: AllocationList): void {
  for (const [index, entry] of list.entries.entries()) {
    const found = rootOfProof({ ...entry, index: BigInt(index), proof: proofAt(list, index) });
    if (found === list.root) continue;
    throw new AllocationListError(
      "root",
      `The proof of ${entry.account} leads to ${found}, not to the root ${list.root}.`,
    );
  }
}
