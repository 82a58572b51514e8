import { fetchMembers, fetchSplit, fetchSplits, readMembersFromLogs, readSplitsFromLogs } from "@rizom/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Address, Client } from "viem";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { keys } from "../../lib/keys.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { type SplitEvent, splitHistoryFromChain, splitHistoryFromIndex } from "./splitHistory.ts";
import { addSplits, changeTeam, extendHistory, type ListedSplit } from "./splitOverlay.ts";
import { readSplitState, readTotals } from "./splitState.ts";

const LIVE = 5_000;

/** Who has which role in a split, and its open assets: from the chain, so that it's never behind. */
export function splitQueryOptions(split: Address) {
  return queryOptions({
    queryKey: keys.splitPart(split, "state"),
    queryFn: () => readSplitState(split),
    refetchInterval: LIVE,
  });
}

export const useSplit = (split: Address) => useQuery(splitQueryOptions(split));

async function readCreation(client: Client, split: Address): Promise<{ name: string } | null> {
  const [created] = await readSplitsFromLogs(client, { splits: [split], limit: 1 });
  return created ?? null;
}

/** What people call a split: it never changes. */
export function splitNameQueryOptions(split: Address) {
  const options = fromIndexOrChain({
    queryKey: keys.splitPart(split, "name"),
    // A split that is a moment old isn't in the index yet.
    index: async (client) => (await fetchSplit(client, { split })) ?? (await readCreation(publicClient, split)),
    chain: (client) => readCreation(client, split),
    live: false,
  });
  return { ...options, staleTime: Number.POSITIVE_INFINITY };
}

/** The name of a split; null until it's known, and for a split without one. */
export function useSplitName(split: Address): string | null {
  const { data } = useQuery(splitNameQueryOptions(split));
  return data?.data?.name.trim() || null;
}

/** The newest splits. */
export function splitsQueryOptions() {
  return fromIndexOrChain<readonly ListedSplit[], typeof keys.splits>({
    queryKey: keys.splits,
    index: (client) => fetchSplits(client, { first: 100 }),
    chain: (client) => readSplitsFromLogs(client, { limit: 100 }),
  });
}

export const useSplits = () => useMergedQuery(splitsQueryOptions(), addSplits);

/** The team as it is now. */
export function teamQueryOptions(split: Address) {
  return fromIndexOrChain({
    queryKey: keys.splitPart(split, "team"),
    index: async (client) => {
      const members = await fetchMembers(client, { split });
      // No split is without a team: one that is a moment old isn't in the index yet.
      if (members.length === 0) return readMembersFromLogs(publicClient, { split });
      return members.map(({ account, weight }) => ({ account, weight }));
    },
    chain: (client) => readMembersFromLogs(client, { split }),
  });
}

export const useTeam = (split: Address) => useMergedQuery(teamQueryOptions(split), changeTeam(split));

/** What came in and went out, per asset. */
export function totalsQueryOptions(split: Address, assets: readonly Address[]) {
  return queryOptions({
    queryKey: keys.splitPart(split, "totals", ...assets),
    queryFn: () => readTotals(split, assets),
    refetchInterval: LIVE,
  });
}

/** Who joined, left, and got another weight; who looked after the client. Newest first. */
export function splitHistoryQueryOptions(split: Address) {
  return fromIndexOrChain<readonly SplitEvent[], ReturnType<typeof keys.splitPart>>({
    queryKey: keys.splitPart(split, "history"),
    index: (client) => splitHistoryFromIndex(client, split),
    chain: (client) => splitHistoryFromChain(client, split),
  });
}

export const useSplitHistory = (split: Address) =>
  useMergedQuery(splitHistoryQueryOptions(split), extendHistory(split));
