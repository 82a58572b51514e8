import { type Address, getAddress, keccak256, parseEther, toHex, zeroAddress } from "viem";
import { hashTwice, leavesOf, treeOf } from "./allocations.ts";
import { gasOf, networkHelpers, viem } from "./ledger.ts";

const ETH = zeroAddress;
const RZM = 10n ** 18n;
const DAY = 86_400n;
const DIGEST = keccak256(toHex("the list of a round"));

type Figures = Record<string, bigint>;
type World = Awaited<ReturnType<typeof deployWorld>>;

const [deployer, client, manager, alice, bob] = await fiveWallets();

async function fiveWallets() {
  const [a, b, c, d, e] = await viem.getWalletClients();
  if (!a || !b || !c || !d || !e) throw new Error("The chain has too few accounts.");
  return [a, b, c, d, e] as const;
}

/** Everything of equity around a token: the real one, or its twin without votes. */
async function deployWorld(tokenName: "EquityToken" | "VotelessEquityToken") {
  const { address: authority } = await viem.deployContract("AccessManager", [deployer.account.address]);
  const { address } = await viem.deployContract(tokenName, [authority]);
  const token = await viem.getContractAt("EquityToken", address);
  const factory = await viem.deployContract("RevenueSplitFactory", [deployer.account.address]);
  const grants = await viem.deployContract("EquityGrants", [authority, address]);
  const rounds = await viem.deployContract("EquityRounds", [authority, address]);
  const patronage = await viem.deployContract("PatronageEquity", [authority, address, factory.address]);
  for (const module of [grants, rounds, patronage]) {
    await gasOf(token.write.setMintAllowance([module.address, 10_000_000n * RZM]));
  }
  return { token, factory, grants, rounds, patronage };
}

/** Addresses without a pattern: zero bytes in calldata are cheaper than others. */
const addresses = (count: number) =>
  Array.from({ length: count }, (_, i) => getAddress(keccak256(toHex(`holder ${i}`)).slice(0, 42)));

async function now(): Promise<bigint> {
  return BigInt(await networkHelpers.time.latest());
}

async function newGrant(account: Address) {
  const start = Number(await now());
  const year = 365 * Number(DAY);
  return { account, amount: 1_200n * RZM, start, cliff: start + 1, end: start + 2 * year, revocable: true };
}

async function createGrant({ grants }: World, account: Address) {
  const gas = await gasOf(grants.write.createGrant([await newGrant(account)]));
  return { id: await grants.read.grantCount(), gas };
}

/** Steady: an account that holds RZM, has claimed from the grant before, and delegates to itself. */
async function measureGrants(world: World) {
  const { grants } = world;
  const others = addresses(52);
  await createGrant(world, others[0] as Address);
  const { gas: create } = await createGrant(world, others[1] as Address);
  const page = await Promise.all(others.slice(2).map(newGrant));
  const batch = await gasOf(grants.write.createGrants([page]));
  const { id: ofBob } = await createGrant(world, bob.account.address);
  const { id } = await createGrant(world, alice.account.address);
  const claim = () => gasOf(grants.write.claim([id], { account: alice.account }));
  await networkHelpers.time.increase(30n * DAY);
  await gasOf(grants.write.claim([ofBob], { account: bob.account })); // supply and allowance aren't new
  const cold = await claim();
  await delegateToThemselves(world);
  await networkHelpers.time.increase(30n * DAY);
  await claim();
  await networkHelpers.time.increase(30n * DAY);
  return { create, batchEach: batch / 50n, cold, steady: await claim() };
}

async function delegateToThemselves({ token }: World) {
  await gasOf(token.write.delegate([alice.account.address], { account: alice.account }));
}

/** Neighbours in the list have claimed: the word of the claimed marks isn't zero. */
async function measureRound({ rounds }: World, count: number) {
  const places = [7, 8, 9];
  const { root, allocations } = treeOf(leavesOf(count, alice.account.address, places, 25n * RZM), hashTwice, places);
  await gasOf(rounds.write.openRound([root, DIGEST, 1_000n * RZM, Number((await now()) + 30n * DAY)]));
  let gas = 0n;
  for (const { index, amount, proof } of allocations) {
    gas = await gasOf(rounds.write.claim([index, amount, proof], { account: alice.account }));
  }
  return gas;
}

async function measurePatronage({ factory, patronage }: World) {
  await gasOf(patronage.write.setRate([ETH, 4n * 10n ** 14n, 1_000]));
  const members = [alice, bob].map(({ account }) => getAddress(account.address));
  const params = {
    name: "Harbour website",
    controller: deployer.account.address,
    manager: manager.account.address,
    members: members.sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)),
    weights: [60, 40],
    assets: [],
    salt: keccak256(toHex("patronage")),
  };
  const split = await factory.read.predictSplit([params]);
  await gasOf(factory.write.createSplit([params]));
  await gasOf(patronage.write.recognise([split, [ETH]]));
  const pay = () => gasOf(client.sendTransaction({ to: split, value: parseEther("1") }));
  const claim = () => gasOf(patronage.write.claim([split, ETH], { account: alice.account }));
  await pay();
  const cold = await claim();
  await pay();
  return { cold, steady: await claim() };
}

async function measureWorld(tokenName: "EquityToken" | "VotelessEquityToken") {
  const world = await deployWorld(tokenName);
  const grants = await measureGrants(world);
  const patronage = await measurePatronage(world);
  return { grants, patronage, small: await measureRound(world, 1_024), large: await measureRound(world, 65_536) };
}

/** A claim without votes, what votes add, and both. */
function apart(key: string, total: bigint, voteless: bigint): Figures {
  return { [key]: voteless, [`${key}.votes`]: total - voteless, [`${key}.total`]: total };
}

/** Gas of every operation on equity. */
export async function measureEquity(): Promise<Figures> {
  const real = await measureWorld("EquityToken");
  const twin = await measureWorld("VotelessEquityToken");
  return {
    "grant.create": real.grants.create,
    "grant.createBatch50.each": real.grants.batchEach,
    "grant.claim.cold": real.grants.cold,
    ...apart("grant.claim.steady", real.grants.steady, twin.grants.steady),
    ...apart("round.claim.1024", real.small, twin.small),
    ...apart("round.claim.65536", real.large, twin.large),
    "patronage.claim.cold": real.patronage.cold,
    ...apart("patronage.claim.steady", real.patronage.steady, twin.patronage.steady),
  };
}
