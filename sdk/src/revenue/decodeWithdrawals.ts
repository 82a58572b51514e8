import { type Address, getAddress, isAddressEqual, parseEventLogs } from "viem";
import type { MinedLog } from "../chain/readLogs.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { logId } from "./logId.ts";
import type { Withdrawal } from "./Withdrawal.ts";

/**
 * The withdrawals from a split that logs tell of, pushed ones included: those of a receipt, for example.
 * @param parameters.timestampOf When a block was made, in seconds
 * @returns Withdrawals, in the order of the logs
 * @example
 * const [mine] = decodeWithdrawals({ logs: receipt.logs, split, timestampOf: () => Math.floor(Date.now() / 1000) });
 */
export function decodeWithdrawals({
  logs,
  split,
  timestampOf,
}: {
  readonly logs: readonly MinedLog[];
  readonly split: Address;
  readonly timestampOf: (block: bigint) => number;
}): Withdrawal[] {
  const own = logs.filter((log) => isAddressEqual(log.address, split));
  const parsed = parseEventLogs({ abi: revenueSplitAbi, logs: own, eventName: ["Withdrawn", "PayoutsPushed"] });
  return parsed.flatMap((log): Withdrawal[] => {
    const { transactionHash: transaction, logIndex, blockNumber: block } = log;
    const place = { split: getAddress(split), transaction, logIndex, block, timestamp: timestampOf(block) };
    if (log.eventName === "Withdrawn") {
      return [{ ...place, ...log.args, id: logId(transaction, logIndex), pushed: false }];
    }
    const { asset, accounts, amounts } = log.args;
    return accounts
      .map((account, position): Withdrawal => {
        const id = logId(transaction, logIndex, position);
        return { ...place, id, asset, account, to: account, amount: amounts[position] ?? 0n, pushed: true };
      })
      .filter(({ amount }) => amount > 0n);
  });
}
