import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/** What went in and out of a split in one asset, in units of the asset. */
export type Received = { readonly asset: Address; readonly received: bigint; readonly withdrawn: bigint };

/**
 * What ever arrived in a split and what was ever taken out, asset by asset.
 * @returns One figure for each asset, in the given order
 * @example
 * const [ether] = await readReceived(client, { split, assets: [ETHER] });
 */
export async function readReceived(
  client: Client,
  { split, assets }: { readonly split: Address; readonly assets: readonly Address[] },
): Promise<Received[]> {
  return Promise.all(
    assets.map(async (asset) => {
      const call = { address: split, abi: revenueSplitAbi, args: [asset] } as const;
      const [received, withdrawn] = await Promise.all([
        readContract(client, { ...call, functionName: "received" }),
        readContract(client, { ...call, functionName: "withdrawn" }),
      ]);
      return { asset, received, withdrawn };
    }),
  );
}
