import { type Holder, readHoldersFromLogs } from "@rizom/sdk";
import { getBlockNumber } from "viem/actions";
import { publicClient } from "../../lib/publicClient.ts";

/** Everybody who owns something, all of it as of one block. */
export type WholeCapTable = { readonly holders: readonly Holder[]; readonly supply: bigint; readonly block: bigint };

export async function readWholeCapTable(): Promise<WholeCapTable> {
  const block = await getBlockNumber(publicClient, { cacheTime: 0 });
  const holders = await readHoldersFromLogs(publicClient, { toBlock: block });
  return { holders, supply: holders.reduce((sum, { balance }) => sum + balance, 0n), block };
}
