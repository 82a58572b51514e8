import {
  deploymentOf,
  ETHER,
  fetchTreasuryAssets,
  fetchTreasuryDaily,
  fetchTreasuryFlows,
  type TreasuryFlow,
  type TreasuryPeriod,
} from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { environment } from "../../lib/environment.ts";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { pace } from "../../lib/index/pace.ts";
import { keys } from "../../lib/keys.ts";

type Key = ReturnType<typeof keys.treasury>;

/** In what the treasury has money: what it ever received or spent, most often used first, and ETH. Its own balances are the chain's word. */
export const useTreasuryAssets = () =>
  useQuery(
    fromIndexOrChain<readonly Address[], Key>({
      queryKey: keys.treasury("assets"),
      index: async (client) => unique([...(await fetchTreasuryAssets(client)).map(({ asset }) => asset), ETHER]),
      chain: async () => {
        const { testDollar } = deploymentOf(environment.chainId);
        return testDollar ? [ETHER, testDollar] : [ETHER];
      },
    }),
  );

const unique = (assets: readonly Address[]) => [...new Set(assets)];

/** Null where only the index could tell: without one, flows aren't read. */
export const useTreasuryFlows = (first: number) =>
  useQuery({
    ...fromIndexOrChain<readonly TreasuryFlow[] | null, Key>({
      queryKey: keys.treasury("flows", String(first)),
      index: (client) => fetchTreasuryFlows(client, { first }),
      chain: async () => null,
    }),
    refetchInterval: pace,
  });

/** The same of days. */
export const useTreasuryDaily = (asset: Address) =>
  useQuery({
    ...fromIndexOrChain<readonly TreasuryPeriod[] | null, Key>({
      queryKey: keys.treasury("daily", asset.toLowerCase()),
      index: (client) => fetchTreasuryDaily(client, { asset }),
      chain: async () => null,
    }),
    refetchInterval: pace,
  });
