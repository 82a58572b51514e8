import { type Address, type Client, encodeEventTopics } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, type MinedLog, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { decodeWithdrawals } from "./decodeWithdrawals.ts";
import type { Withdrawal } from "./Withdrawal.ts";

/**
 * The withdrawals from a split, pushed ones included, read from events, for when there is no index.
 * @returns Withdrawals, newest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when no first block is given and Rizom isn't deployed on the client's chain
 * @example
 * const withdrawals = await readWithdrawalsFromLogs(client, { split, limit: 50 });
 */
export async function readWithdrawalsFromLogs(
  client: Client,
  { split, limit = Number.POSITIVE_INFINITY, ...window }: { readonly split: Address } & Partial<LogWindow>,
): Promise<Withdrawal[]> {
  const events = ["Withdrawn", "PayoutsPushed"] as const;
  const topics = events.map((eventName) => encodeEventTopics({ abi: revenueSplitAbi, eventName })[0]);
  const fromBlock = window.fromBlock ?? (await deploymentOfClient(client)).startBlock;
  // Logs aren't withdrawals: one of a pushed page makes many, or none.
  const decode = (logs: readonly MinedLog[], timestampOf: (block: bigint) => number) =>
    decodeWithdrawals({ logs, split, timestampOf });
  const enough = (found: readonly MinedLog[]) => decode(found, () => 0).length >= limit;
  const logs = await readLogs(client, [{ address: split, topics: [topics] }], { ...window, fromBlock }, enough);
  const timestamps = await readTimestamps(client, logs);
  const withdrawals = decode(logs, (block) => timestamps.get(block) ?? 0);
  return withdrawals.reverse().slice(0, limit);
}
