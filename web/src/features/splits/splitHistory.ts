import {
  deploymentOf,
  fetchManagerTerms,
  fetchWeightChanges,
  logId,
  readSplitsFromLogs,
  revenueSplitAbi,
} from "@rizom/sdk";
import type { Address, Client, Hex } from "viem";
import { getBlock, getContractEvents } from "viem/actions";
import { environment } from "../../lib/environment.ts";
import type { IndexClient } from "../../lib/index/indexClient.ts";

/** Something that changed who gets what. */
export type SplitEvent = {
  readonly id: Hex;
  readonly account: Address;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly transaction: Hex;
} & ({ readonly kind: "weight"; readonly previous: number; readonly weight: number } | { readonly kind: "manager" });

const MOST = 200;

/** Newest first; what happened in one block stands in the order of its events. */
function newestFirst(events: readonly SplitEvent[]): SplitEvent[] {
  return [...events].sort((a, b) => b.timestamp - a.timestamp);
}

export async function splitHistoryFromIndex(client: IndexClient, split: Address): Promise<SplitEvent[]> {
  const [changes, terms] = await Promise.all([
    fetchWeightChanges(client, { split, first: MOST }),
    fetchManagerTerms(client, { split }),
  ]);
  return newestFirst([
    ...changes.map(
      ({ id, account, timestamp, transaction, previousWeight, weight }): SplitEvent => ({
        kind: "weight",
        id,
        account,
        timestamp,
        transaction,
        previous: previousWeight,
        weight,
      }),
    ),
    ...terms.map(({ id, manager, since }): SplitEvent => {
      // The id of a term begins with the transaction that began it.
      return { kind: "manager", id, account: manager, timestamp: since, transaction: id.slice(0, 66) as Hex };
    }),
  ]);
}

export async function splitHistoryFromChain(client: Client, split: Address): Promise<SplitEvent[]> {
  const { startBlock } = deploymentOf(environment.chainId);
  const events = { address: split, abi: revenueSplitAbi, fromBlock: startBlock, strict: true } as const;
  const [weights, managers, [created]] = await Promise.all([
    getContractEvents(client, { ...events, eventName: "WeightChanged" }),
    getContractEvents(client, { ...events, eventName: "ManagerChanged" }),
    readSplitsFromLogs(client, { splits: [split], limit: 1 }),
  ]);
  const newest = weights.slice(-MOST);
  const blocks = new Set([...newest, ...managers].map(({ blockNumber }) => blockNumber));
  if (created) blocks.add(created.block);
  const timestamps = await readTimestamps(client, blocks);
  const about = (log: { blockNumber: bigint; transactionHash: Hex; logIndex: number }) => ({
    id: logId(log.transactionHash, log.logIndex),
    timestamp: timestamps.get(log.blockNumber) ?? 0,
    transaction: log.transactionHash,
  });
  return newestFirst([
    ...managers.map((log): SplitEvent => ({ ...about(log), kind: "manager", account: log.args.manager })).reverse(),
    ...newest
      .map(
        (log): SplitEvent => ({
          ...about(log),
          kind: "weight",
          account: log.args.member,
          previous: log.args.previousWeight,
          weight: log.args.weight,
        }),
      )
      .reverse(),
    ...(created
      ? [
          {
            kind: "manager" as const,
            id: created.transaction,
            account: created.manager,
            timestamp: timestamps.get(created.block) ?? 0,
            transaction: created.transaction,
          },
        ]
      : []),
  ]);
}

/** Seconds of blocks, each asked for once. */
export async function readTimestamps(client: Client, blocks: Iterable<bigint>): Promise<Map<bigint, number>> {
  const read = [...new Set(blocks)].map(async (blockNumber) => {
    const { timestamp } = await getBlock(client, { blockNumber });
    return [blockNumber, Number(timestamp)] as const;
  });
  return new Map(await Promise.all(read));
}
