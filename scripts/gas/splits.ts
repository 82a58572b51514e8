import { type Address, getAddress, keccak256, parseEther, toHex, zeroAddress } from "viem";
import { gasOf, viem } from "./ledger.ts";

const ETH = zeroAddress;
const ONE_TOKEN = 10n ** 18n;
const REFERENCE = keccak256(toHex("Invoice 2026-11"));
const PAGE = 500;

const [deployer, client, controller, manager, alice, bob] = await sixWallets();

const factory = await viem.deployContract("RevenueSplitFactory", [deployer.account.address]);
// A plain OpenZeppelin ERC-20 with 18 decimals, as the peers were measured with.
const token = await viem.deployContract("SoundToken", [18]);
await gasOf(token.write.mint([client.account.address, 10n ** 30n]));

type Split = Awaited<ReturnType<typeof createSplit>>["split"];
type Figures = Record<string, bigint>;

async function sixWallets() {
  const [a, b, c, d, e, f] = await viem.getWalletClients();
  if (!a || !b || !c || !d || !e || !f) throw new Error("The chain has too few accounts.");
  return [a, b, c, d, e, f] as const;
}

/** Addresses without a pattern: zero bytes in calldata are cheaper than others. */
function addresses(count: number): Address[] {
  return Array.from({ length: count }, (_, i) => getAddress(keccak256(toHex(`member ${i}`)).slice(0, 42))).sort(
    (a, b) => (BigInt(a) < BigInt(b) ? -1 : 1),
  );
}

const couple = [alice.account.address, bob.account.address]
  .map((address) => getAddress(address))
  .sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));

async function createSplit(label: string, members: Address[]) {
  const params = {
    name: "Harbour website",
    controller: controller.account.address,
    manager: manager.account.address,
    members,
    weights: members.map((_, i) => 10 + (i % 90)),
    assets: [],
    salt: keccak256(toHex(label)),
  };
  const address = await factory.read.predictSplit([params]);
  const gas = await gasOf(factory.write.createSplit([params]));
  return { split: await viem.getContractAt("RevenueSplit", address), gas };
}

const payEther = (split: Split) => gasOf(client.sendTransaction({ to: split.address, value: parseEther("1") }));
const payToken = (split: Split) =>
  gasOf(split.write.payToken([token.address, 100n * ONE_TOKEN, REFERENCE], { account: client.account }));
const withdraw = (split: Split, asset: Address, who = alice) =>
  gasOf(split.write.withdraw([asset], { account: who.account }));
const changeWeight = (split: Split, weight: number) =>
  gasOf(split.write.setWeights([[alice.account.address], [weight]], { account: controller.account }));

async function measureCreation(): Promise<Figures> {
  const figures: Figures = {};
  for (const count of [2, 10, 100]) {
    figures[`split.create.${count}`] = (await createSplit(`create ${count}`, addresses(count))).gas;
  }
  return figures;
}

async function measureBigTeam(): Promise<Figures> {
  const members = addresses(5_000);
  const { split } = await createSplit("5000", members.slice(0, PAGE));
  for (let from = PAGE; from < members.length; from += PAGE) {
    const page = members.slice(from, from + PAGE);
    await gasOf(split.write.setWeights([page, page.map(() => 10)], { account: controller.account }));
  }
  return { "split.payEth.5000": await payEther(split) };
}

async function measureEther(): Promise<Figures> {
  const { split } = await createSplit("ether", couple);
  const paid = await payEther(split);
  const referenced = await gasOf(split.write.pay([REFERENCE], { account: client.account, value: parseEther("1") }));
  const cold = await withdraw(split, ETH);
  await withdraw(split, ETH, bob);
  await payEther(split);
  const steady = await withdraw(split, ETH);
  await changeWeight(split, 50);
  await payEther(split);
  const changed = await changeWeight(split, 60);
  await withdraw(split, ETH);
  await payEther(split);
  return {
    "split.payEth.2": paid,
    "split.payEthWithReference": referenced,
    "split.withdrawEth.cold": cold,
    "split.withdrawEth.steady": steady,
    "split.withdrawEth.afterChange": await withdraw(split, ETH),
    "split.changeWeight": changed,
  };
}

async function measureToken(): Promise<Figures> {
  const { split } = await createSplit("token", couple);
  await gasOf(token.write.approve([split.address, 2n ** 256n - 1n], { account: client.account }));
  const opening = await payToken(split);
  const paid = await payToken(split);
  const transferred = await gasOf(token.write.transfer([split.address, ONE_TOKEN], { account: client.account }));
  const cold = await withdraw(split, token.address);
  await withdraw(split, token.address, bob);
  await payToken(split);
  const steady = await withdraw(split, token.address);
  await payEther(split);
  await changeWeight(split, 50);
  await payEther(split);
  await payToken(split);
  const changed = await changeWeight(split, 60);
  await withdraw(split, token.address);
  await payToken(split);
  return {
    "split.payErc20.opening": opening,
    "split.payErc20": paid,
    "split.payErc20.transfer": transferred,
    "split.withdrawErc20.cold": cold,
    "split.withdrawErc20.steady": steady,
    "split.withdrawErc20.afterChange": await withdraw(split, token.address),
    "split.changeWeight.withToken": changed,
  };
}

async function measurePush(): Promise<Figures> {
  const members = addresses(100);
  const { split } = await createSplit("push", members);
  const push = () => gasOf(split.write.payMany([ETH, members], { account: client.account }));
  await payEther(split);
  const cold = await push();
  await payEther(split);
  return { "split.pushPerPayee.100.cold": cold / 100n, "split.pushPerPayee.100": (await push()) / 100n };
}

/** Gas of every operation on a split. */
export async function measureSplits(): Promise<Figures> {
  return {
    ...(await measureCreation()),
    ...(await measureEther()),
    ...(await measureBigTeam()),
    ...(await measureToken()),
    ...(await measurePush()),
  };
}
