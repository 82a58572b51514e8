import { before, describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress, type Hex, maxUint256, toHex, zeroHash } from "viem";
import { type Answer, answer, expectAnswers } from "../answers.ts";
import { loadFixture, networkHelpers, viem } from "../chain.ts";
import { type Random, randomFrom } from "../random.ts";
import { deployFactory, ETH, type Split, splitAt, splitParams, team } from "./fixture.ts";
import { SplitModel } from "./model.ts";

// More with `npm run test:deep` or RIZOM_HISTORIES=1000; another course of events with RIZOM_SEED=anything.
const HISTORIES = Number(process.env.RIZOM_HISTORIES ?? (process.env.RIZOM_DEEP === "1" ? 3_000 : 200));
const STEPS = 60;
const SEED = process.env.RIZOM_SEED ?? "2026-11-22";
const GAS = 16_000_000n;
const MAX_TOTAL_WEIGHT = 2n ** 32n - 1n;

type World = Awaited<ReturnType<typeof deployWorld>>;

/** One split, its model, and everything that a step needs. */
interface History {
  world: World;
  split: Split;
  model: SplitModel;
  random: Random;
  early: Address;
  late: Address;
}

async function deployWorld() {
  const { factory } = await deployFactory();
  const wallets = await viem.getWalletClients();
  const payer = wallets[19];
  if (!payer) throw new Error("The test chain must have twenty accounts.");
  await networkHelpers.setBalance(payer.account.address, 2n ** 120n);
  const early = await viem.deployContract("SoundToken", [0]);
  const late = await viem.deployContract("SoundToken", [24]);
  const tokens = new Map([early, late].map((token) => [getAddress(token.address), token]));
  for (const token of tokens.values()) await token.write.mint([payer.account.address, 2n ** 200n]);
  // The treasury and the controller are among those who join and leave.
  const people = new Map(wallets.slice(0, 9).map((wallet) => [getAddress(wallet.account.address), wallet]));
  return { factory, tokens, people, accounts: [...people.keys()], payer };
}

describe(`RevenueSplit: ${HISTORIES} random histories of ${STEPS} steps, against an independent model (I1, I2, I5, I6)`, () => {
  let world: World;
  before(async () => {
    world = await loadFixture(deployWorld);
  });

  for (let start = 0; start < HISTORIES; start += 50) {
    const end = Math.min(start + 50, HISTORIES);
    it(`histories ${start + 1} to ${end} of seed ${SEED}`, async () => {
      for (let i = start; i < end; ++i) {
        const history = await begin(world, `${SEED}/${i}`);
        for (let step = 0; step < STEPS; ++step) {
          const told = await takeStep(history);
          await expectAsModel(history, `history ${i}, step ${step}: ${told}`);
        }
        await expectBooks(history);
      }
    });
  }
});

async function begin(world: World, seed: string): Promise<History> {
  const random = randomFrom(seed);
  const [early, late] = [...world.tokens.keys()] as [Address, Address];
  const count = random.integer(1, 5);
  const members = world.accounts.slice(0, count).map((account) => [account, randomWeight(random)] as const);
  const [treasury, manager] = [await world.factory.read.treasury(), random.pick(world.accounts)];
  const controller = world.accounts[1] as Address;
  const params = splitParams({ ...team(...members), manager, controller, assets: [early], salt: saltOf(seed) });
  const split = await splitAt(await world.factory.read.predictSplit([params]));
  await world.factory.write.createSplit([params], { gas: GAS });
  for (const token of world.tokens.values()) {
    await token.write.approve([split.address, maxUint256], { account: world.payer.account, gas: GAS });
  }
  const weights = new Map(members.map(([account, weight]) => [account, BigInt(weight)]));
  const model = new SplitModel(weights, manager, treasury, [ETH, early], [late]);
  return { world, split, model, random, early, late };
}

async function takeStep(history: History): Promise<string> {
  const dice = history.random.integer(1, 100);
  if (dice <= 40) return receive(history);
  if (dice <= 64) return changeWeights(history);
  if (dice <= 72) return changeManager(history);
  if (dice <= 84) return withdraw(history);
  if (dice <= 97) return push(history);
  return openLate(history);
}

async function receive({ world, split, model, random, early, late }: History) {
  const { payer, tokens } = world;
  const asset = random.pick([ETH, early, late]);
  const amount = random.bits(random.pick([1, 4, 10, 33, 64, 100])) + 1n;
  const token = tokens.get(asset);
  if (!token && random.integer(0, 1)) await payer.sendTransaction({ to: split.address, value: amount, gas: 100_000n });
  else if (!token) await split.write.pay([zeroHash], { account: payer.account, value: amount, gas: GAS });
  else if (random.integer(0, 1))
    await token.write.transfer([split.address, amount], { account: payer.account, gas: GAS });
  else {
    model.open(asset);
    await split.write.payToken([asset, amount, zeroHash], { account: payer.account, gas: GAS });
  }
  model.receive(asset, amount);
  return `${amount} of ${asset} arrived`;
}

async function changeWeights({ world, split, model, random }: History) {
  const changes = new Map<Address, bigint>();
  let total = model.totalWeight();
  let size = model.weights.size;
  for (let i = random.integer(1, 4); i > 0; --i) {
    const account = random.pick(world.accounts);
    const old = model.weights.get(account) ?? 0n;
    if (changes.has(account)) continue;
    const leaves = old !== 0n && size > 1 && random.integer(0, 1) === 1;
    const weight = leaves ? 0n : BigInt(randomWeight(random));
    if (total - old + weight > MAX_TOTAL_WEIGHT) continue;
    total += weight - old;
    size += (weight === 0n ? 0 : 1) - (old === 0n ? 0 : 1);
    changes.set(account, weight);
  }
  if (changes.size === 0) return "no change of weights was possible";
  const page = team(...[...changes].map(([account, weight]) => [account, Number(weight)] as const));
  await split.write.setWeights([page.members, page.weights], { account: world.accounts[1] as Address, gas: GAS });
  model.setWeights(changes);
  return `weights became ${JSON.stringify(page)}`;
}

async function changeManager({ world, split, model, random }: History) {
  const manager = random.pick(world.accounts.filter((account) => account !== model.manager));
  await split.write.setManager([manager], { account: world.accounts[1] as Address, gas: GAS });
  model.setManager(manager);
  return `${manager} became manager`;
}

async function withdraw({ world, split, model, random, early, late }: History) {
  const asset = random.pick([ETH, early, late]);
  const account = random.pick(world.accounts);
  model.open(asset);
  const owed = model.owed(asset, account);
  const amount = random.integer(0, 1) ? owed : owed / 2n;
  if (amount === 0n) return openLate({ world, split, model, random, early, late: asset });
  if (amount === owed) await split.write.withdraw([asset], { account, gas: GAS });
  else await split.write.withdrawTo([asset, account, amount], { account, gas: GAS });
  model.pay(asset, account, amount);
  return `${account} withdrew ${amount} of ${asset}`;
}

async function push({ world, split, model, random, early, late }: History) {
  const asset = random.pick([ETH, early, late]);
  const page = Array.from({ length: random.integer(1, 6) }, () => random.pick(world.accounts));
  await split.write.payMany([asset, page], { gas: GAS });
  model.open(asset);
  for (const account of page) model.pay(asset, account, model.owed(asset, account));
  return `${asset} was pushed to ${page}`;
}

async function openLate({ split, model, late }: History) {
  await split.write.openAsset([late], { gas: GAS });
  model.open(late);
  return `${late} was opened`;
}

/** What is owed is what the model says, to the unit; the balance covers it, and the dust is below the team's size + 3. */
async function expectAsModel({ world, split, model }: History, told: string) {
  const everybody = [...new Set([...world.accounts, model.treasury])];
  const answers: Answer[] = [];
  for (const [asset, books] of model.assets) {
    if (!books.isOpen) continue;
    const owed = everybody.map((account) => model.owed(asset, account));
    answers.push(answer(split, "owedMany", [asset, everybody], owed, `${told}: in ${asset}, ${everybody}`));
    const paid = [...books.paid.values()].reduce((sum, each) => sum + each, 0n);
    const dust = books.received - paid - owed.reduce((sum, each) => sum + each, 0n);
    expect(dust >= 0n && dust < BigInt(model.weights.size) + 3n, `${told}: dust ${dust} in ${asset}`).to.equal(true);
  }
  await expectAnswers(answers);
}

/** At the end: everything that a split tells is what the model says. */
async function expectBooks({ world, split, model }: History) {
  const answers = [
    answer(split, "totalWeight", [], model.totalWeight(), "at the end"),
    answer(split, "manager", [], model.manager, "at the end"),
  ];
  for (const [asset, { isOpen, received, paid }] of model.assets) {
    if (!isOpen) continue;
    const withdrawn = [...paid.values()].reduce((sum, each) => sum + each, 0n);
    answers.push(
      answer(split, "received", [asset], received, asset),
      answer(split, "withdrawn", [asset], withdrawn, asset),
    );
    for (const account of new Set([...world.accounts, model.treasury])) {
      answers.push(answer(split, "paid", [asset, account], paid.get(account) ?? 0n, `${account} of ${asset}`));
    }
    for (const account of world.accounts) {
      answers.push(answer(split, "earned", [asset, account], model.earned(asset, account), `${account} of ${asset}`));
      answers.push(answer(split, "weightOf", [account], model.weights.get(account) ?? 0n, account));
    }
  }
  await expectAnswers(answers);
}

function randomWeight(random: Random): number {
  return random.integer(1, random.pick([1, 3, 100, 10_000, 2 ** 28]));
}

function saltOf(seed: string): Hex {
  return toHex(seed, { size: 32 });
}
