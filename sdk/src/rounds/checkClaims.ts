import { isAddressEqual } from "viem";
import type { AllocationList } from "./AllocationList.ts";
import { AllocationListError } from "./AllocationListError.ts";
import type { RoundRecord } from "./readRoundRecord.ts";

const wrong = (message: string) => new AllocationListError("claims", message);

/**
 * Compares what was claimed of a round with its list, place by place, and with what is left.
 * @param marks What the contract has marked, from `readClaimedMarks`
 * @returns What was claimed in all, in equity units
 * @throws {AllocationListError} with the first claim that doesn't fit
 * @example
 * const claimed = checkClaims(list, record, marks);
 */
export function checkClaims(list: AllocationList, record: RoundRecord, marks: readonly boolean[]): bigint {
  const told = new Set<number>();
  let claimed = 0n;
  for (const { index, account, amount } of record.claims) {
    const entry = list.entries[Number(index)];
    if (!entry || !isAddressEqual(entry.account, account) || entry.amount !== amount) {
      throw wrong(`${account} claimed ${amount} units at place ${index}, which the list doesn't have there.`);
    }
    if (told.has(Number(index))) throw wrong(`Place ${index} of the list was claimed twice.`);
    told.add(Number(index));
    claimed += amount;
  }
  const unlike = marks.findIndex((mark, index) => mark !== told.has(index));
  if (marks.length !== list.entries.length || unlike >= 0) {
    throw wrong(`The chain's mark at place ${unlike} of the list and its events of claims don't agree.`);
  }
  const kept = record.returned ?? record.left;
  if (claimed + kept === record.total) return claimed;
  throw wrong(`${claimed} units were claimed and ${kept} are left, which isn't the total of ${record.total}.`);
}
