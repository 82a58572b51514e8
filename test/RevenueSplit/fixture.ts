import { type Address, getAddress, type Hex, parseEther, zeroAddress, zeroHash } from "viem";
import { people, publicClient, viem } from "../chain.ts";

export const ETH = zeroAddress;
export const ONE_DOLLAR = 1_000_000n;

export interface Team {
  members: Address[];
  weights: number[];
}

export interface SplitParams extends Team {
  name: string;
  controller: Address;
  manager: Address;
  assets: Address[];
  salt: Hex;
}

export type Split = Awaited<ReturnType<typeof splitAt>>;

/** Addresses of the people in the tests, as the contracts' events write them. */
export const addresses = {
  controller: getAddress(people.controller.account.address),
  manager: getAddress(people.manager.account.address),
  treasury: getAddress(people.treasury.account.address),
  alice: getAddress(people.alice.account.address),
  bob: getAddress(people.bob.account.address),
  carol: getAddress(people.carol.account.address),
  dora: getAddress(people.dora.account.address),
  payer: getAddress(people.payer.account.address),
  stranger: getAddress(people.stranger.account.address),
};

/** Sorts members as the contracts want them. */
export function team(...entries: readonly (readonly [Address, number])[]): Team {
  const sorted = [...entries].sort(([a], [b]) => (BigInt(a) < BigInt(b) ? -1 : 1));
  return { members: sorted.map(([member]) => getAddress(member)), weights: sorted.map(([, weight]) => weight) };
}

export const aliceBobCarol = team([addresses.alice, 50], [addresses.bob, 30], [addresses.carol, 20]);

/** Everybody who has a share of it. */
export const payees = [addresses.alice, addresses.bob, addresses.carol, addresses.manager, addresses.treasury];

/** What a test leaves out of a creation. */
export function splitParams(overrides: Partial<SplitParams> = {}): SplitParams {
  return {
    name: "Harbour website",
    controller: addresses.controller,
    manager: addresses.manager,
    ...aliceBobCarol,
    assets: [],
    salt: zeroHash,
    ...overrides,
  };
}

export async function deployFactory() {
  const factory = await viem.deployContract("RevenueSplitFactory", [people.treasury.account.address]);
  const usd = await viem.deployContract("TestDollar");
  return { factory, usd };
}

/** A split of Alice (50), Bob (30) and Carol (20) that nobody has paid yet, with tUSD open. */
export async function deploySplit() {
  const { factory, usd } = await deployFactory();
  const split = await createSplit(factory, splitParams({ assets: [getAddress(usd.address)] }));
  await usd.write.mint([people.payer.account.address, 1_000_000n * ONE_DOLLAR]);
  await usd.write.approve([split.address, 1_000_000n * ONE_DOLLAR], { account: people.payer.account });
  return { factory, split, usd };
}

/** The same split after its first income: 100 ETH and 1,000 tUSD. */
export async function deployPaidSplit() {
  const deployed = await deploySplit();
  await sendEther(deployed.split.address, parseEther("100"));
  await deployed.usd.write.transfer([deployed.split.address, 1_000n * ONE_DOLLAR], { account: people.payer.account });
  return deployed;
}

export async function createSplit(
  factory: Awaited<ReturnType<typeof deployFactory>>["factory"],
  params: SplitParams,
): Promise<Split> {
  const address = await factory.read.predictSplit([params]);
  await factory.write.createSplit([params]);
  return splitAt(address);
}

export function splitAt(address: Address) {
  return viem.getContractAt("RevenueSplit", address);
}

/** A plain send from the payer, as any wallet makes it. */
export function sendEther(to: Address, value: bigint) {
  return people.payer.sendTransaction({ to, value });
}

/** Changes weights as the controller. */
export function setWeights(split: Split, ...entries: readonly (readonly [Address, number])[]) {
  const { members, weights } = team(...entries);
  return split.write.setWeights([members, weights], { account: people.controller.account });
}

export function earnedBy(split: Split, asset: Address, accounts: readonly Address[]): Promise<bigint[]> {
  return Promise.all(accounts.map((account) => split.read.earned([asset, account])));
}

/** What is neither paid nor owed: `balance - sum of owed`, asset units. */
export async function dustOf(split: Split, asset: Address, accounts: readonly Address[]): Promise<bigint> {
  const owed = await split.read.owedMany([asset, [...accounts]]);
  const received = await split.read.received([asset]);
  const withdrawn = await split.read.withdrawn([asset]);
  return received - withdrawn - owed.reduce((sum, amount) => sum + amount, 0n);
}

export function balanceOf(account: Address): Promise<bigint> {
  return publicClient.getBalance({ address: account });
}
