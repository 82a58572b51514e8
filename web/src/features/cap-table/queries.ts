import { fetchEquity, fetchHolders, readEquityPosition, readHoldersFromLogs } from "@rizom/sdk";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Client, zeroAddress } from "viem";
import { fromIndexOrChain, type Sourced } from "../../lib/index/fromIndexOrChain.ts";
import type { IndexClient } from "../../lib/index/indexClient.ts";
import { keys } from "../../lib/keys.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { type CapTablePage, changeHolders, type EquityTotals, mintMore } from "./holderOverlay.ts";
import { type HolderQuestion, pageOfHolders } from "./holderPage.ts";
import { moduleUsesFromChain, moduleUsesFromIndex } from "./moduleUses.ts";
import type { ModuleUse } from "./origins.ts";
import { supplyPointsFromChain, supplyPointsFromIndex } from "./readSupplyPoints.ts";
import type { SupplyPoint } from "./supplyPoints.ts";

type Key = ReturnType<typeof keys.equityPart>;

const LIVE = 5_000;
const CALM = 30_000;

/** Without an index every reading goes through all events there are: then less often. One's own actions ask at once. */
function pace({ state }: { state: { data: Sourced<unknown> | undefined } }): number {
  return state.data?.source === "chain" ? CALM : LIVE;
}

/** How much exists, and how many own some of it. */
export function totalsQueryOptions() {
  return fromIndexOrChain<EquityTotals, Key>({
    queryKey: keys.equityPart("totals"),
    index: fetchEquity,
    async chain(client) {
      const [{ supply }, holders] = await Promise.all([
        readEquityPosition(client, { account: zeroAddress }),
        readHoldersFromLogs(client),
      ]);
      return { supply, holderCount: holders.length };
    },
  });
}

export const useTotals = () => useMergedQuery({ ...totalsQueryOptions(), refetchInterval: pace }, mintMore);

/** A page of holders; it goes on after the one before, whatever happened since. */
export function holdersQueryOptions(question: HolderQuestion) {
  return fromIndexOrChain<CapTablePage, Key>({
    queryKey: keys.equityPart("holders", ...keyOf(question)),
    index: (client) => pageFromIndex(client, question),
    chain: (client) => pageFromChain(client, question),
  });
}

export const useHolders = (question: HolderQuestion) =>
  useMergedQuery(
    { ...holdersQueryOptions(question), refetchInterval: pace, placeholderData: keepPreviousData },
    changeHolders,
  );

function keyOf({ order, search, after, first }: HolderQuestion): string[] {
  const looked = search.kind === "accounts" ? search.accounts.join() : search.kind === "prefix" ? search.prefix : "";
  return [order, String(first), looked, after ? `${after[order]}-${after.account}` : ""];
}

async function pageFromIndex(client: IndexClient, question: HolderQuestion): Promise<CapTablePage> {
  const { order, search, after, first } = question;
  const holders = await fetchHolders(client, {
    first,
    after,
    orderBy: order,
    ...(search.kind === "accounts" && { accounts: search.accounts }),
    ...(search.kind === "prefix" && { prefix: search.prefix }),
  });
  return { holders, isWhole: isWhole(question, holders.length), order };
}

async function pageFromChain(client: Client, question: HolderQuestion): Promise<CapTablePage> {
  const holders = pageOfHolders(await readHoldersFromLogs(client), question);
  return { holders, isWhole: isWhole(question, holders.length), order: question.order };
}

/** Whether a page that has so many holders has everybody. */
function isWhole({ search, after, first }: HolderQuestion, count: number): boolean {
  return search.kind === "everybody" && after === null && count < first;
}

/** What every module may mint, has minted and has promised. */
export function modulesQueryOptions() {
  return fromIndexOrChain<readonly ModuleUse[], Key>({
    queryKey: keys.equityPart("modules"),
    index: moduleUsesFromIndex,
    chain: moduleUsesFromChain,
  });
}

export const useModules = () => useQuery({ ...modulesQueryOptions(), refetchInterval: pace });

/** How the supply came to be what it is. */
export function supplyOverTimeQueryOptions() {
  return fromIndexOrChain<readonly SupplyPoint[], Key>({
    queryKey: keys.equityPart("supply-over-time"),
    index: supplyPointsFromIndex,
    chain: supplyPointsFromChain,
  });
}

export const useSupplyOverTime = () => useQuery({ ...supplyOverTimeQueryOptions(), refetchInterval: CALM });
