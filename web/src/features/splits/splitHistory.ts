import {
  type CreatedSplit,
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
  return newestFirst([
    ...managers.map((log) => managerEvent(log, timestamps)).reverse(),
    ...newest.map((log) => weightEvent(log, timestamps)).reverse(),
    ...(created ? [firstManager(created, timestamps)] : []),
  ]);
}

type Timestamps = ReadonlyMap<bigint, number>;
type Place = { readonly blockNumber: bigint; readonly transactionHash: Hex; readonly logIndex: number };
type ManagerLog = Place & { readonly args: { readonly manager: Address } };
type WeightLog = Place & {
  readonly args: { readonly member: Address; readonly previousWeight: number; readonly weight: number };
};

function about({ blockNumber, transactionHash, logIndex }: Place, timestamps: Timestamps) {
  return {
    id: logId(transactionHash, logIndex),
    timestamp: timestamps.get(blockNumber) ?? 0,
    transaction: transactionHash,
  };
}

function managerEvent(log: ManagerLog, timestamps: Timestamps): SplitEvent {
  return { ...about(log, timestamps), kind: "manager", account: log.args.manager };
}

function weightEvent(log: WeightLog, timestamps: Timestamps): SplitEvent {
  const { member, previousWeight, weight } = log.args;
  return { ...about(log, timestamps), kind: "weight", account: member, previous: previousWeight, weight };
}

/** The first manager is told by the creation, not by an event of its own. */
function firstManager({ transaction, manager, block }: CreatedSplit, timestamps: Timestamps): SplitEvent {
  return { kind: "manager", id: transaction, account: manager, timestamp: timestamps.get(block) ?? 0, transaction };
}

/** Seconds of blocks, each asked for once. */
export async function readTimestamps(client: Client, blocks: Iterable<bigint>): Promise<Map<bigint, number>> {
  const read = [...new Set(blocks)].map(async (blockNumber) => {
    const { timestamp } = await getBlock(client, { blockNumber });
    return [blockNumber, Number(timestamp)] as const;
  });
  return new Map(await Promise.all(read));
}
