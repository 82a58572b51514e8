import { readAsset, readOwed, readPosition, readSplit } from "@rizom/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { keys } from "../../lib/keys.ts";
import { publicClient } from "../../lib/publicClient.ts";
import type { Claim } from "./claims.ts";

type Named = { readonly split: Address; readonly name: string };

/**
 * What an account has earned, was paid and can withdraw in each asset of some splits. Figures of money come from the
 * chain itself, never from the index.
 */
export function claimsQueryOptions(account: Address, splits: readonly Named[]) {
  return queryOptions({
    queryKey: keys.accountPart(account, "claims", ...splits.map(({ split }) => split.toLowerCase())),
    queryFn: async () => (await Promise.all(splits.map((split) => readClaims(account, split)))).flat(),
    refetchInterval: 5_000,
  });
}

export const useClaims = (account: Address, splits: readonly Named[]) => useQuery(claimsQueryOptions(account, splits));

async function readClaims(account: Address, { split, name }: Named): Promise<Claim[]> {
  const { assets } = await readSplit(publicClient, { split });
  const [positions, described] = await Promise.all([
    readPosition(publicClient, { split, account, assets }),
    Promise.all(assets.map((asset) => readAsset(publicClient, asset))),
  ]);
  return positions.flatMap(({ earned, owed, paid }, i): Claim[] => {
    const asset = described[i];
    // `earned` leaves the platform's leg out; what was paid and what is owed doesn't.
    return asset ? [{ split, splitName: name, asset, earned: max(earned, owed + paid), owed, paid }] : [];
  });
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

/** Who is owed how much in one asset of a split. */
export function owedQueryOptions(split: Address, asset: Address, accounts: readonly Address[]) {
  return queryOptions({
    queryKey: keys.splitPart(split, "owed", asset.toLowerCase(), ...accounts.map((account) => account.toLowerCase())),
    queryFn: () => readOwed(publicClient, { split, asset, accounts }),
    enabled: accounts.length > 0,
  });
}
