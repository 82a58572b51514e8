import {
  type Action,
  type ActionContext,
  type Asset,
  type DecodedAction,
  type Deployment,
  decodeAction,
  deploymentOf,
  isSplit,
  NotATokenError,
  readAsset,
  readPresentSettings,
  readRate,
} from "@rizom/sdk";
import type { QueryClient } from "@tanstack/react-query";
import { type Address, isAddress } from "viem";
import { getCode } from "viem/actions";
import { environment } from "../../lib/environment.ts";
import { nameOf } from "../../lib/names.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { franchisesQueryOptions } from "../franchises/queries.ts";
import { splitNameQueryOptions } from "../splits/queries.ts";
import type { ReadActions } from "./queries.ts";
import { readOutcomeWorths } from "./readOutcomeWorths.ts";

/** A few requests each: a page mustn't ask a node for thousands. */
const MOST_ASKED = 200;

const isEther = (address: Address) => /^0x0{40}$/.test(address);

/** Every call in the tree, from the root to the leaves. */
function everyCall(decoded: readonly DecodedAction[]): DecodedAction[] {
  return decoded.flatMap((node) => [node, ...everyCall(node.calls)]);
}

/** Addresses among the arguments that may be tokens, or splits. */
function addressesIn({ arguments: args }: DecodedAction): Address[] {
  return args
    .filter(({ type }) => type.startsWith("address"))
    .flatMap(({ raw }) => raw.match(/0x[0-9a-fA-F]{40}\b/g) ?? [])
    .filter((text): text is Address => isAddress(text, { strict: false }));
}

const nameIn = (address: Address) => address.toLowerCase();

/** Strangers to ask about. A call can name thousands; the rest stays as unknown as it is. */
function unique(addresses: readonly Address[], deployment: Deployment): Address[] {
  const known = new Set(Object.values(deployment).flatMap((value) => (typeof value === "string" ? nameIn(value) : [])));
  const strangers = new Map(addresses.map((address) => [nameIn(address), address]));
  return [...strangers]
    .filter(([name, address]) => !isEther(address) && !known.has(name))
    .slice(0, MOST_ASKED)
    .map(([, address]) => address);
}

/** What an address is: a token, a split, a contract, or nobody's code. */
type Stranger = { address: Address; hasCode: boolean; asset: Asset | null; isVouched: boolean; split: string | null };

async function askToken(address: Address): Promise<Asset | null> {
  try {
    return await readAsset(publicClient, address);
  } catch (error) {
    if (error instanceof NotATokenError) return null;
    throw error;
  }
}

async function meet(queryClient: QueryClient, address: Address): Promise<Stranger> {
  const code = await getCode(publicClient, { address });
  if (!code) return { address, hasCode: false, asset: null, isVouched: false, split: null };
  if (await isSplit(publicClient, { split: address })) {
    const name = (await queryClient.ensureQueryData(splitNameQueryOptions(address))).data?.name.trim();
    return { address, hasCode: true, asset: null, isVouched: false, split: name || address };
  }
  const [asset, rate] = await Promise.all([askToken(address), readRate(publicClient, { asset: address })]);
  return { address, hasCode: true, asset, isVouched: rate.share > 0n, split: null };
}

/** The names of franchises, when an action is about one. */
async function readFranchiseNames(queryClient: QueryClient, nodes: readonly DecodedAction[]) {
  const isAbout = nodes.some(({ arguments: args }) => args.some(({ name }) => name === "franchiseId"));
  if (!isAbout) return new Map<bigint, string>();
  const { data } = await queryClient.ensureQueryData(franchisesQueryOptions());
  return new Map(data.map(({ id, name }) => [id, name]));
}

/**
 * Puts actions into words: reads them once, finds out who and what they are about from the chain, and reads them again.
 *
 * @throws when the chain can't be asked
 */
export async function readActions(queryClient: QueryClient, actions: readonly Action[]): Promise<ReadActions> {
  const deployment = deploymentOf(environment.chainId);
  const first = actions.map((action) => decodeAction(action, { deployment, assets: [] }));
  const nodes = everyCall(first);
  const outcomes = await readOutcomeWorths(nodes, deployment);
  const priced = [...outcomes.values()].map(({ asset }) => asset);
  // Who is called comes first: nobody can crowd them out.
  const addresses = [...nodes.map(({ target }) => target), ...priced, ...nodes.flatMap(addressesIn)];
  const { testDollar } = deployment;
  const [strangers, franchises, settings, dollar] = await Promise.all([
    Promise.all(unique(addresses, deployment).map((address) => meet(queryClient, address))),
    readFranchiseNames(queryClient, nodes),
    readPresentSettings(publicClient, deployment),
    testDollar ? readAsset(publicClient, testDollar) : null,
  ]);
  const assets = [...(dollar ? [dollar] : []), ...strangers.flatMap(({ asset }) => asset ?? [])];
  const byName = new Map(strangers.map((stranger) => [nameIn(stranger.address), stranger]));
  const find = (address: Address) => byName.get(nameIn(address));
  const context: ActionContext = {
    ...{ deployment, assets, settings, nameOf },
    franchiseNameOf: (id) => franchises.get(id) ?? null,
    splitNameOf: (address) => find(address)?.split ?? null,
    hasCode: (address) => find(address)?.hasCode ?? null,
    outcomeOf: (id, outcome) => outcomes.get(`${id}/${outcome}`) ?? null,
    isVouchedFor: (address) => find(address)?.isVouched ?? true,
  };
  return { decoded: actions.map((action) => decodeAction(action, context)), assets };
}
