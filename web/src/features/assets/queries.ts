import { type Asset, readAllowance, readAsset, readBalance, readPermit } from "@rizom/sdk";
import { queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { environment } from "../../lib/environment.ts";
import { keys } from "../../lib/keys.ts";
import { publicClient } from "../../lib/publicClient.ts";

/** What an asset is called and how it's counted: it never changes. */
export function assetQueryOptions(asset: Address) {
  return queryOptions({
    queryKey: keys.asset(asset),
    queryFn: () => readAsset(publicClient, asset),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export const useAsset = (asset: Address) => useQuery(assetQueryOptions(asset));

/** Several assets at once; those that can't be read are left out. */
export function useAssets(assets: readonly Address[]): ReadonlyMap<Address, Asset> {
  return useQueries({
    queries: assets.map(assetQueryOptions),
    combine: (results) =>
      new Map(results.flatMap(({ data }, i) => (data && assets[i] ? [[assets[i], data] as const] : []))),
  });
}

/** What an account holds of an asset. */
export function balanceQueryOptions({ asset, account }: { asset: Address; account: Address }) {
  return queryOptions({
    queryKey: keys.accountPart(account, "balance", asset.toLowerCase()),
    queryFn: () => readBalance(publicClient, { asset, account }),
    refetchInterval: 5_000,
  });
}

/** How a token lets itself be paid: by permit, or by an allowance that is there or must be made first. */
export function permissionQueryOptions({
  asset,
  owner,
  spender,
}: {
  asset: Address;
  owner: Address;
  spender: Address;
}) {
  return queryOptions({
    queryKey: keys.accountPart(owner, "permission", asset.toLowerCase(), spender.toLowerCase()),
    queryFn: () => readPermission({ asset, owner, spender }),
  });
}

/** Reads permit and allowance of a token afresh: a nonce may have been used a moment ago. */
export async function readPermission({ asset, owner, spender }: { asset: Address; owner: Address; spender: Address }) {
  const [permit, allowance] = await Promise.all([
    readPermit(publicClient, { asset, owner, chainId: environment.chainId }),
    readAllowance(publicClient, { asset, owner, spender }),
  ]);
  return { permit, allowance };
}
