import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/** What one account has in one asset of a split, in units of the asset. */
export type Position = {
  readonly asset: Address;
  /** Ever earned as team member and as relationship manager, whether paid or not; without the platform leg. */
  readonly earned: bigint;
  /** What the account can withdraw now, platform leg included. */
  readonly owed: bigint;
  /** What the account was ever paid. */
  readonly paid: bigint;
};

/**
 * What an account earned, is owed and was paid, asset by asset.
 * @returns One position for each asset, in the given order
 * @example
 * const [ether] = await readPosition(client, { split, account: lucia, assets: [ETHER] });
 */
export async function readPosition(
  client: Client,
  {
    split,
    account,
    assets,
  }: { readonly split: Address; readonly account: Address; readonly assets: readonly Address[] },
): Promise<Position[]> {
  return Promise.all(
    assets.map(async (asset) => {
      const call = { address: split, abi: revenueSplitAbi, args: [asset, account] } as const;
      const [earned, owed, paid] = await Promise.all([
        readContract(client, { ...call, functionName: "earned" }),
        readContract(client, { ...call, functionName: "owed" }),
        readContract(client, { ...call, functionName: "paid" }),
      ]);
      return { asset, earned, owed, paid };
    }),
  );
}
