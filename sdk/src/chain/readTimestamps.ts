import type { Client } from "viem";
import { getBlock } from "viem/actions";
import type { MinedLog } from "./readLogs.ts";

/**
 * When the blocks of some logs were made, asking the node only for those whose logs don't tell.
 * @returns Block number → seconds
 * @example
 * const timestamps = await readTimestamps(client, logs);
 */
export async function readTimestamps(client: Client, logs: readonly MinedLog[]): Promise<Map<bigint, number>> {
  const known = new Map<bigint, number>();
  const unknown = new Set<bigint>();
  for (const { blockNumber, blockTimestamp } of logs) {
    if (typeof blockTimestamp === "bigint") known.set(blockNumber, Number(blockTimestamp));
    else unknown.add(blockNumber);
  }
  await Promise.all(
    [...unknown].map(async (blockNumber) => {
      const { timestamp } = await getBlock(client, { blockNumber });
      known.set(blockNumber, Number(timestamp));
    }),
  );
  return known;
}
