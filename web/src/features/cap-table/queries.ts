import { readEquityClaimsFromLogs, readEquityPosition, readHoldersFromLogs, readRoundsFromLogs } from "@rizom/sdk";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Client, zeroAddress } from "viem";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { keys } from "../../lib/keys.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { addToSupply, type CapTablePage, changeHolders } from "./holderOverlay.ts";
import { type HolderQuestion, pageOfHolders } from "./holderPage.ts";
import { readModuleUses } from "./moduleUses.ts";
import type { ModuleUse } from "./origins.ts";
import { type SupplyPoint, supplyAfter } from "./supplyPoints.ts";

async function readSupply(client: Client): Promise<bigint> {
  return (await readEquityPosition(client, { account: zeroAddress })).supply;
}

/** All equity that exists. */
export function supplyQueryOptions() {
  return fromIndexOrChain<bigint, ReturnType<typeof keys.equityPart>>({
    queryKey: keys.equityPart("supply"),
    index: () => readSupply(publicClient),
    chain: readSupply,
  });
}

export const useSupply = () => useMergedQuery(supplyQueryOptions(), addToSupply);

async function capTablePageFromChain(client: Client, question: HolderQuestion): Promise<CapTablePage> {
  const all = await readHoldersFromLogs(client);
  const holders = pageOfHolders(all, question);
  const isWhole = holders.length === all.length && holders.length < question.first;
  return { holders, isWhole, order: question.order };
}

const keyOf = ({ order, search, after, first }: HolderQuestion) => [
  order,
  String(first),
  search.kind === "accounts" ? search.accounts.join() : search.kind === "prefix" ? search.prefix : "",
  after ? `${after[order]}-${after.account}` : "",
];

/** A page of holders. */
export function holdersQueryOptions(question: HolderQuestion) {
  return fromIndexOrChain<CapTablePage, ReturnType<typeof keys.equityPart>>({
    queryKey: keys.equityPart("holders", ...keyOf(question)),
    index: () => capTablePageFromChain(publicClient, question),
    chain: (client) => capTablePageFromChain(client, question),
  });
}

export const useHolders = (question: HolderQuestion) =>
  useMergedQuery({ ...holdersQueryOptions(question), placeholderData: keepPreviousData }, changeHolders);

/** How many own something. */
export function holderCountQueryOptions() {
  return fromIndexOrChain<number, ReturnType<typeof keys.equityPart>>({
    queryKey: keys.equityPart("holder-count"),
    index: async () => (await readHoldersFromLogs(publicClient)).length,
    chain: async (client) => (await readHoldersFromLogs(client)).length,
  });
}

export const useHolderCount = () => useQuery(holderCountQueryOptions());

/** What every module may mint, has minted and has promised. */
export function modulesQueryOptions() {
  return fromIndexOrChain<readonly ModuleUse[], ReturnType<typeof keys.equityPart>>({
    queryKey: keys.equityPart("modules"),
    index: async () => readModuleUses(await readRoundsFromLogs(publicClient)),
    chain: async (client) => readModuleUses(await readRoundsFromLogs(client)),
  });
}

export const useModules = () => useQuery(modulesQueryOptions());

async function supplyPointsFromChain(client: Client): Promise<readonly SupplyPoint[]> {
  return supplyAfter(await readEquityClaimsFromLogs(client));
}

/** How the supply came to be what it is. */
export function supplyOverTimeQueryOptions() {
  return fromIndexOrChain<readonly SupplyPoint[], ReturnType<typeof keys.equityPart>>({
    queryKey: keys.equityPart("supply-over-time"),
    index: () => supplyPointsFromChain(publicClient),
    chain: supplyPointsFromChain,
  });
}

export const useSupplyOverTime = () => useQuery(supplyOverTimeQueryOptions());
