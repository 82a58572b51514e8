import { type Address, isAddressEqual } from "viem";
import type { AllocationList } from "./AllocationList.ts";
import { AllocationListError } from "./AllocationListError.ts";
import type { RoundRecord } from "./readRoundRecord.ts";

/**
 * Compares what a list says of its round with what the chain says: where, until when, and how much.
 * @throws {AllocationListError} with the first difference
 * @example
 * checkTerms(list, record, { chainId, equityRounds });
 */
export function checkTerms(
  { header }: AllocationList,
  record: RoundRecord,
  { chainId, equityRounds }: { readonly chainId: number; readonly equityRounds: Address },
): void {
  const differ = (what: string, list: unknown, chain: unknown) =>
    new AllocationListError(
      "terms",
      `The list says ${what} ${list}, but the chain says ${chain}. Don't rely on this round.`,
    );
  if (header.chainId !== chainId) throw differ("chain", header.chainId, chainId);
  if (!isAddressEqual(header.contract, equityRounds)) throw differ("contract", header.contract, equityRounds);
  if (header.deadline !== record.deadline) throw differ("deadline", header.deadline, record.deadline);
  if (header.total !== record.total.toString()) throw differ("total", header.total, record.total);
}
