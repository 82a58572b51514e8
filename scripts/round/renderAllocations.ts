import { formatAmount } from "@rizom/sdk";
import type { AllocationEntry } from "@rizom/sdk/rounds";
import { checksumAddress } from "viem";

/** The CSV file that `npm run round` reads. */
export function renderAllocations(allocations: readonly AllocationEntry[]): string {
  const lines = allocations.map(
    ({ account, amount }) => `${checksumAddress(account)},${formatAmount(amount, 18, { group: "" })}`,
  );
  return `${["account,amount", ...lines].join("\n")}\n`;
}
