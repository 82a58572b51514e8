import { type Address, type Client, encodeEventTopics, parseEventLogs } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import type { Member } from "./Member.ts";

/**
 * The team of a split, read from its events, for when there is no index.
 * @returns Members with weight, heaviest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when no first block is given and Rizom isn't deployed on the client's chain
 * @example
 * const members = await readMembersFromLogs(client, { split });
 */
export async function readMembersFromLogs(
  client: Client,
  { split, ...window }: { readonly split: Address } & Partial<Omit<LogWindow, "limit">>,
): Promise<Member[]> {
  const topics = encodeEventTopics({ abi: revenueSplitAbi, eventName: "WeightChanged" });
  const fromBlock = window.fromBlock ?? (await deploymentOfClient(client)).startBlock;
  const logs = await readLogs(client, [{ address: split, topics }], { ...window, fromBlock });
  const weights = new Map<Address, number>();
  for (const { args } of parseEventLogs({ abi: revenueSplitAbi, logs, eventName: "WeightChanged" })) {
    weights.set(args.member, args.weight);
  }
  return [...weights]
    .map(([account, weight]) => ({ account, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}
