import { type Rate, readFranchiseOfSplit, readRate, readRecognisedRate } from "@rizom/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { keys } from "../../lib/keys.ts";
import { publicClient } from "../../lib/publicClient.ts";

/** What one asset of a split brings, or would bring if it were recognised now. A share of 0 is no rate. */
export type AssetRates = { readonly asset: Address; readonly recognised: Rate; readonly offered: Rate };

/** The rates of a split's assets: the chain's own word. */
export function ratesQueryOptions(split: Address, assets: readonly Address[]) {
  return queryOptions({
    queryKey: keys.splitPart(split, "rates", ...assets),
    queryFn: () =>
      Promise.all(
        assets.map(async (asset): Promise<AssetRates> => {
          const [recognised, offered] = await Promise.all([
            readRecognisedRate(publicClient, { split, asset }),
            readRate(publicClient, { asset }),
          ]);
          return { asset, recognised, offered };
        }),
      ),
    refetchInterval: 15_000,
  });
}

export const useRates = (split: Address, assets: readonly Address[]) => useQuery(ratesQueryOptions(split, assets));

/** To which franchise a split belongs, as the chain has it now; null for none. */
export function franchiseOfSplitQueryOptions(split: Address) {
  return queryOptions({
    queryKey: keys.splitPart(split, "franchise"),
    queryFn: () => readFranchiseOfSplit(publicClient, { split }),
    refetchInterval: 15_000,
  });
}

export const useFranchiseOfSplit = (split: Address) => useQuery(franchiseOfSplitQueryOptions(split));
