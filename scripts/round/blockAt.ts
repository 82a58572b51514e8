import type { Client } from "viem";
import { getBlock } from "viem/actions";

/**
 * The newest block that was made at a moment or before it, found by halving.
 * @param timestamp Seconds
 * @param lowest Not looked below
 * @returns Its number; `lowest − 1` when even that one is younger
 */
export async function blockAt(client: Client, timestamp: number, lowest: bigint): Promise<bigint> {
  const isYounger = (block: { timestamp: bigint }) => block.timestamp > BigInt(timestamp);
  const newest = await getBlock(client);
  if (!isYounger(newest)) return newest.number;
  let [from, to] = [lowest, newest.number];
  while (from < to) {
    const middle = (from + to) / 2n;
    if (isYounger(await getBlock(client, { blockNumber: middle }))) to = middle;
    else from = middle + 1n;
  }
  return from - 1n;
}
