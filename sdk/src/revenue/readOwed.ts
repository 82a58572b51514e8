import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { MAX_PAGE } from "./LEGS.ts";

/** What one account can withdraw, in units of the asset. */
export type Owed = { readonly account: Address; readonly owed: bigint };

/**
 * What each of many accounts can withdraw in one asset, asked in pages of 500.
 * @returns One figure for each account, in the given order
 * @example
 * const owed = await readOwed(client, { split, asset: ETHER, accounts: members.map(({ account }) => account) });
 */
export async function readOwed(
  client: Client,
  {
    split,
    asset,
    accounts,
  }: { readonly split: Address; readonly asset: Address; readonly accounts: readonly Address[] },
): Promise<Owed[]> {
  const starts = Array.from({ length: Math.ceil(accounts.length / MAX_PAGE) }, (_, page) => page * MAX_PAGE);
  const pages = await Promise.all(
    starts.map((start) =>
      readContract(client, {
        address: split,
        abi: revenueSplitAbi,
        functionName: "owedMany",
        args: [asset, accounts.slice(start, start + MAX_PAGE)],
      }),
    ),
  );
  const owed = pages.flat();
  return accounts.map((account, i) => ({ account, owed: owed[i] ?? 0n }));
}
