/** A random life of equity, the same in every run: whatever comes up is tried, and done if the contracts let it be. */
import * as sdk from "@rizom/sdk";
import type { BuiltAllocationList } from "@rizom/sdk/rounds";
import { type Address, type Hex, zeroAddress } from "viem";
import { random } from "../../../sdk/src/testing/random.ts";
import { account, type Chain, type Contract } from "./chain.ts";
import type { Contracts } from "./contracts.ts";
import { stepsOf } from "./equitySteps.ts";
import { createSplit, type History } from "./history.ts";
import { makeLists } from "./lists.ts";

const STEPS = 180;
const RZM = 10n ** 18n;
const ETH: Address = zeroAddress;
const NO_LIST = new TextEncoder().encode("no list");

export interface EquityHistory extends Contracts {
  /** Accounts that took part. */
  people: Address[];
  /** Splits and assets that may have been recognised. */
  sources: { split: Contract; asset: Address }[];
  /** Small, of two and of three pages, on IPFS when its round was opened. */
  lists: BuiltAllocationList[];
  /** On IPFS only when `publish` is called. */
  late: BuiltAllocationList;
  /** Its round's digest is that of a file that is no list. */
  unsound: BuiltAllocationList;
  publish(list: BuiltAllocationList): Promise<void>;
  /** How often each kind of step was done. */
  done: Map<string, number>;
}

export async function makeEquityHistory(
  chain: Chain,
  contracts: Contracts,
  { dollar }: History,
  ipfsUrl: string,
): Promise<EquityHistory> {
  await allow(chain, contracts, [ETH, dollar.address]);
  const { factory, rounds } = contracts;
  const people = [2, 3, 4, 5, 6, 7, 8].map((index) => account(index).address);
  const splits = [await createSplit(chain, factory, "Granary"), await createSplit(chain, factory, "Mill")];
  const sources = splits.flatMap((split) => [ETH, dollar.address].map((asset) => ({ split, asset })));
  const { lists, late, unsound } = await makeLists(chain, rounds, people);
  const publish = (list: BuiltAllocationList) => addAll(ipfsUrl, [...list.pageBytes, list.headerBytes]);
  for (const list of lists) {
    await publish(list);
    await openRound(chain, rounds, list, list.digest);
  }
  await openRound(chain, rounds, late, late.digest);
  await addAll(ipfsUrl, [NO_LIST]);
  await openRound(chain, rounds, unsound, await sdk.digestOf(NO_LIST));

  const history = { ...contracts, people, sources, lists, late, unsound, publish, done: new Map() };
  await live(chain, history, dollar);
  return history;
}

async function allow(chain: Chain, contracts: Contracts, assets: readonly Address[]): Promise<void> {
  const { token, grants, rounds, patronage } = contracts;
  for (const module of [grants, rounds, patronage]) {
    await chain.write(token, "setMintAllowance", [module.address, 2_000_000n * RZM]);
  }
  for (const asset of assets) await chain.write(patronage, "setRate", [asset, 1_000n, 2_500]);
}

async function addAll(ipfsApiUrl: string, files: readonly Uint8Array[]): Promise<void> {
  for (const bytes of files) await sdk.addDocument({ ipfsApiUrl, bytes });
}

async function openRound(chain: Chain, rounds: Contract, list: BuiltAllocationList, digest: Hex): Promise<void> {
  await chain.write(rounds, "openRound", [list.root, digest, list.total, list.header.deadline]);
}

async function live(chain: Chain, history: EquityHistory, dollar: Contract): Promise<void> {
  const chance = random(20261122);
  const steps = stepsOf(history, dollar, chance);
  for (let count = 0; count < STEPS; count++) {
    if (count === STEPS / 2) await chain.write(history.token, "openTransfers", []);
    await chain.client.increaseTime({ seconds: 1 + chance.below(4 * 86_400) });
    await chain.client.mine({ blocks: 1 });
    const [name, makeStep] = chance.pick(steps);
    const { contract, call, args, from, value } = makeStep(await chain.now());
    if (!(await chain.attempt(contract, call, args, from, value))) continue;
    history.done.set(name, (history.done.get(name) ?? 0) + 1);
  }
}
