import {
  type Franchise,
  type FranchiseRecord,
  type FranchiseTies,
  fetchFranchise,
  fetchFranchises,
  fetchFranchiseTies,
  isMotionSupportedBy,
  type Motion,
  readFranchise,
  readFranchiseOf,
  readFranchiseRecordFromLogs,
  readFranchisesFromLogs,
  readFranchiseTiesFromLogs,
  readMotion,
  readStandingFacts,
} from "@rizom/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { keys } from "../../lib/keys.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { changeFranchise, changeFranchises } from "./franchiseOverlay.ts";
import { changeTies } from "./tiesOverlay.ts";

const LIVE = 5_000;

type PartKey = ReturnType<typeof keys.franchisePart>;

/** All franchises, in the order of their numbers. */
export function franchisesQueryOptions() {
  return fromIndexOrChain<readonly Franchise[], typeof keys.franchises>({
    queryKey: keys.franchises,
    index: (client) => fetchFranchises(client),
    chain: (client) => readFranchisesFromLogs(client),
  });
}

export const useFranchises = () => useMergedQuery(franchisesQueryOptions(), changeFranchises);

/** A franchise with its past; null when there is none. */
export function franchiseQueryOptions(id: bigint) {
  return fromIndexOrChain<FranchiseRecord | null, PartKey>({
    queryKey: keys.franchisePart(id, "record"),
    // One that is a moment old isn't in the index yet.
    index: async (client) =>
      (await fetchFranchise(client, { id })) ?? readFranchiseRecordFromLogs(publicClient, { id }),
    chain: (client) => readFranchiseRecordFromLogs(client, { id }),
  });
}

export const useFranchise = (id: bigint) => useMergedQuery(franchiseQueryOptions(id), changeFranchise);

/** How an account stands in a franchise: the chain's own word. */
export function standingFactsQueryOptions(id: bigint, account: Address) {
  return queryOptions({
    queryKey: keys.franchisePart(id, "standing", account.toLowerCase()),
    queryFn: () => readStandingFacts(publicClient, { id, account }),
    refetchInterval: LIVE,
  });
}

export const useStandingFacts = (id: bigint, account: Address) => useQuery(standingFactsQueryOptions(id, account));

/** How a motion stands, and whether somebody supports it: the chain's own word. */
export function motionQueryOptions(
  id: bigint,
  { matter, subject }: Pick<Motion, "matter" | "subject">,
  account: Address | undefined,
) {
  return queryOptions({
    queryKey: keys.franchisePart(id, "motion", matter, subject, account?.toLowerCase() ?? ""),
    queryFn: async () => {
      const [figures, isMine] = await Promise.all([
        readMotion(publicClient, { id, matter, subject }),
        account ? isMotionSupportedBy(publicClient, { id, matter, subject, account }) : false,
      ]);
      return { ...figures, isMine };
    },
    refetchInterval: LIVE,
  });
}

/** What an account has and had to do with franchises. */
export function franchiseTiesQueryOptions(account: Address) {
  return fromIndexOrChain<FranchiseTies, ReturnType<typeof keys.accountPart>>({
    queryKey: keys.accountPart(account, "franchises"),
    index: (client) => fetchFranchiseTies(client, { account }),
    chain: (client) => readFranchiseTiesFromLogs(client, { account }),
  });
}

export const useFranchiseTies = (account: Address) =>
  useMergedQuery(franchiseTiesQueryOptions(account), changeTies(account));

/** The franchise that an account owns, as the chain has it now; null for none. */
export function ownedFranchiseQueryOptions(account: Address) {
  return queryOptions({
    queryKey: keys.accountPart(account, "owned-franchise"),
    queryFn: async () => {
      const id = await readFranchiseOf(publicClient, { account });
      return id === null ? null : readFranchise(publicClient, { id });
    },
    refetchInterval: LIVE,
  });
}

export const useOwnedFranchise = (account: Address) => useQuery(ownedFranchiseQueryOptions(account));

/** What people call a franchise; its number until that's known. Anybody's text, to be shown as text. */
export function useFranchiseName(id: bigint | null): string {
  const { data } = useFranchises();
  const name = data?.data.find((franchise) => franchise.id === id)?.name.trim();
  return name || (id === null ? "" : `Franchise ${id}`);
}
