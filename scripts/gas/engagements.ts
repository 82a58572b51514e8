import { type Address, getAddress, keccak256, parseEther, toHex, zeroAddress } from "viem";
import { gasOf, networkHelpers, viem } from "./ledger.ts";

const ETH = zeroAddress;
const DAY = 86_400n;
const AMOUNT = 1_000n * 10n ** 18n;
const AMOUNT_ETH = parseEther("1");

type Figures = Record<string, bigint>;
type World = Awaited<ReturnType<typeof deployWorld>>;

const digest = (text: string) => keccak256(toHex(text));

/** A franchise with a split of 5, its facilitator, and a client with money. */
async function deployWorld() {
  const [deployer, facilitator, client, arbiter, ...others] = await viem.getWalletClients();
  if (!deployer || !facilitator || !client || !arbiter) throw new Error("The chain has too few accounts.");
  const { address: authority } = await viem.deployContract("AccessManager", [deployer.account.address]);
  const equity = await viem.deployContract("EquityToken", [authority]);
  const factory = await viem.deployContract("RevenueSplitFactory", [deployer.account.address]);
  const patronage = await viem.deployContract("PatronageEquity", [authority, equity.address, factory.address]);
  const registry = await viem.deployContract("FranchiseRegistry", [authority, factory.address, patronage.address]);
  const engagements = await viem.deployContract("Engagements", [registry.address]);
  const token = await viem.deployContract("SoundToken", [18]);
  await gasOf(registry.write.admitFranchise(["Harbour", digest("charter"), [facilitator.account.address]]));
  const members = others
    .slice(0, 5)
    .map(({ account }) => getAddress(account.address))
    .sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
  const params = {
    name: "Harbour website",
    controller: facilitator.account.address,
    manager: facilitator.account.address,
    members,
    weights: [1, 2, 3, 4, 5],
    assets: [token.address],
    salt: digest("split"),
  };
  const split = await factory.read.predictSplit([params]);
  await gasOf(factory.write.createSplit([params]));
  await gasOf(registry.write.recogniseSplit([1n, split, []], { account: facilitator.account }));
  await gasOf(token.write.mint([client.account.address, 1_000n * AMOUNT]));
  await gasOf(token.write.approve([engagements.address, 2n ** 256n - 1n], { account: client.account }));
  const member = others.find(({ account }) => getAddress(account.address) === members[0]);
  if (!member) throw new Error("A member has no wallet.");
  return { engagements, token, split, members, facilitator, client, arbiter, member };
}

async function open(world: World, asset: Address, team: Address[] = []) {
  const { engagements, split, facilitator, client, arbiter } = world;
  const due = BigInt(await networkHelpers.time.latest()) + 30n * DAY;
  const amount = asset === ETH ? AMOUNT_ETH : AMOUNT;
  const outcomes = [1, 2, 3].map((n) => ({ amount, due: Number(due), brief: digest(`outcome ${n}`) }));
  const terms = {
    franchiseId: 1n,
    client: client.account.address,
    split,
    asset,
    arbiter: arbiter.account.address,
    reviewWindow: Number(7n * DAY),
    brief: digest("brief"),
    team,
    outcomes,
  };
  const gas = await gasOf(engagements.write.open([terms], { account: facilitator.account }));
  return { id: await engagements.read.engagementCount(), gas };
}

const fund = ({ engagements, client }: World, id: bigint, outcomes: bigint[], each: bigint) =>
  gasOf(engagements.write.fund([id, outcomes], { account: client.account, value: each * BigInt(outcomes.length) }));
const deliver = ({ engagements, facilitator }: World, id: bigint, outcome: bigint, who = facilitator) =>
  gasOf(engagements.write.deliver([id, outcome, digest("evidence")], { account: who.account }));
const accept = ({ engagements, client }: World, id: bigint, outcome: bigint) =>
  gasOf(engagements.write.accept([id, outcome], { account: client.account }));

/** Keys in the order of the table. */
export async function measureEngagements(): Promise<Figures> {
  const world = await deployWorld();
  const { engagements, token, client, arbiter, members, member } = world;
  // The first one makes counters and the split's book of ETH warm for all that follow.
  const first = await open(world, ETH);
  await fund(world, first.id, [1n], AMOUNT_ETH);
  await deliver(world, first.id, 1n);
  await accept(world, first.id, 1n);

  const plain = await open(world, ETH);
  const manned = await open(world, ETH, members);
  const figures: Figures = { "engagement.open.3": plain.gas, "engagement.open.3.team.5": manned.gas };
  figures["engagement.fund"] = await fund(world, plain.id, [1n], AMOUNT_ETH);
  figures["engagement.fund.later"] = await fund(world, plain.id, [2n], AMOUNT_ETH);
  figures["engagement.fund.3"] = await fund(world, manned.id, [1n, 2n, 3n], AMOUNT_ETH);
  const inToken = await open(world, token.address);
  figures["engagement.fund.erc20"] = await fund(world, inToken.id, [1n], 0n);
  figures["engagement.deliver"] = await deliver(world, manned.id, 1n);
  figures["engagement.deliver.member"] = await deliver(world, manned.id, 2n, member);
  await deliver(world, plain.id, 1n);
  figures["engagement.dispute"] = await gasOf(
    engagements.write.dispute([plain.id, 1n, digest("reason")], { account: client.account }),
  );
  figures["engagement.resolve"] = await gasOf(
    engagements.write.resolve([plain.id, 1n, 6_000, digest("ruling")], { account: arbiter.account }),
  );
  await deliver(world, plain.id, 2n);
  figures["engagement.accept"] = await accept(world, plain.id, 2n);
  await deliver(world, inToken.id, 1n);
  figures["engagement.accept.erc20"] = await accept(world, inToken.id, 1n);
  await networkHelpers.time.increase(31n * DAY);
  figures["engagement.expire"] = await gasOf(engagements.write.expire([manned.id, 3n], { account: client.account }));
  return figures;
}
