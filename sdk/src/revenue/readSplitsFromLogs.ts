import { type Address, type Client, encodeEventTopics, parseEventLogs } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { revenueSplitFactoryAbi } from "../generated/revenueSplitFactoryAbi.ts";
import type { CreatedSplit } from "./CreatedSplit.ts";

/** Which splits to look for; everything is optional and narrows the search. */
export type SplitQuery = Partial<LogWindow> & {
  readonly factory?: Address;
  /** Only these splits. */
  readonly splits?: readonly Address[];
  /** Only those created with this controller. */
  readonly controller?: Address;
  /** Only those created with this manager. */
  readonly manager?: Address;
};

/**
 * The splits that the factory made, read from its events, for when there is no index.
 * @returns Splits as they were created, newest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const splits = await readSplitsFromLogs(client, { limit: 20 });
 */
export async function readSplitsFromLogs(client: Client, query: SplitQuery = {}): Promise<CreatedSplit[]> {
  const { factory, splits, controller, manager, limit = Number.POSITIVE_INFINITY, ...window } = query;
  const deployment = await deploymentOfClient(client);
  const topics = encodeEventTopics({
    abi: revenueSplitFactoryAbi,
    eventName: "SplitCreated",
    args: { split: splits ? [...splits] : undefined, controller, manager },
  });
  const filter = { address: factory ?? deployment.revenueSplitFactory, topics };
  const range = { fromBlock: deployment.startBlock, ...window };
  const logs = await readLogs(client, [filter], range, (found) => found.length >= limit);
  const parsed = parseEventLogs({ abi: revenueSplitFactoryAbi, logs, eventName: "SplitCreated" });
  const newest = parsed.reverse().slice(0, limit);
  const timestamps = await readTimestamps(client, newest);
  return newest.map(({ args, blockNumber: block, transactionHash: transaction }) => ({
    ...args,
    block,
    transaction,
    createdAt: timestamps.get(block) ?? 0,
  }));
}
