import {
  type EquityClaim,
  fetchEquityClaims,
  fetchGrants,
  readAsset,
  readEquityClaimsFromLogs,
  readEquityPosition,
  readGrantsFromLogs,
  readPatronage,
  readSplit,
} from "@rizom/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { keys } from "../../lib/keys.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { addClaims, changeGrants, markAllocations } from "./equityOverlay.ts";
import { roundsFromChain, roundsFromIndex } from "./roundStakes.ts";
import type { GrantStake, PatronageStake, RoundStakes } from "./stakes.ts";

const LIVE = 5_000;

type Key = ReturnType<typeof keys.equityOfPart>;
type Named = { readonly split: Address; readonly name: string };

/** What an account owns and how it votes: from the token itself, so that it's never behind. */
export function equityPositionQuery(account: Address) {
  return queryOptions({
    queryKey: keys.equityOfPart(account, "position"),
    queryFn: () => readEquityPosition(publicClient, { account }),
    refetchInterval: LIVE,
  });
}

export const useEquityPosition = (account: Address) => useQuery(equityPositionQuery(account));

/** The grants of an account, newest first. */
export function grantsQuery(account: Address) {
  return fromIndexOrChain<readonly GrantStake[], Key>({
    queryKey: keys.equityOfPart(account, "grants"),
    index: (client) => fetchGrants(client, { account }),
    chain: (client) => readGrantsFromLogs(client, { account }),
  });
}

export const useGrants = (account: Address) => useMergedQuery(grantsQuery(account), changeGrants(account));

/** An account's places in the lists of rounds. */
export function roundsQuery(account: Address) {
  return fromIndexOrChain<RoundStakes, Key>({
    queryKey: keys.equityOfPart(account, "rounds"),
    index: (client) => roundsFromIndex(client, account),
    chain: () => roundsFromChain(account),
  });
}

export const useRoundStakes = (account: Address) => useMergedQuery(roundsQuery(account), markAllocations);

/**
 * What accrued to an account from each recognised source among some splits. Figures come from the chain itself, never
 * from the index.
 */
export function patronageQuery(account: Address, splits: readonly Named[]) {
  return queryOptions({
    queryKey: keys.equityOfPart(account, "patronage", ...splits.map(({ split }) => split.toLowerCase())),
    queryFn: async () => (await Promise.all(splits.map((split) => readStakes(account, split)))).flat(),
    refetchInterval: LIVE,
  });
}

/** @param splits those that the account has or had to do with; undefined while they aren't known */
export const usePatronage = (account: Address, splits: readonly Named[] | undefined) =>
  useQuery({
    ...patronageQuery(account, splits ?? []),
    enabled: splits !== undefined,
    // Another split is another question: until it's answered, what was known stays.
    placeholderData: (before) => before,
  });

async function readStakes(account: Address, { split, name }: Named): Promise<PatronageStake[]> {
  const { assets } = await readSplit(publicClient, { split });
  const positions = await readPatronage(publicClient, { account, sources: assets.map((asset) => ({ split, asset })) });
  const recognised = positions.filter(({ rate }) => rate.share > 0n);
  return Promise.all(
    recognised.map(async (position) => ({
      ...position,
      asset: await readAsset(publicClient, position.asset),
      splitName: name.trim() || "a split without a name",
    })),
  );
}

/** Equity that an account has claimed, newest first. */
export function claimsQuery(account: Address) {
  return fromIndexOrChain<readonly EquityClaim[], Key>({
    queryKey: keys.equityOfPart(account, "claims"),
    index: (client) => fetchEquityClaims(client, { account, first: MOST }),
    chain: (client) => readEquityClaimsFromLogs(client, { account, limit: MOST }),
  });
}

const MOST = 200;

export const useEquityClaims = (account: Address) => useMergedQuery(claimsQuery(account), addClaims(account));
