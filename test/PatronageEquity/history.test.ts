import { before, describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress, toHex } from "viem";
import { type Answer, answer, expectAnswers } from "../answers.ts";
import { loadFixture, networkHelpers, viem } from "../chain.ts";
import { byAdmin, bySteward, deployEquity } from "../equity.ts";
import { createSplit, ETH, type Split, splitParams, team } from "../RevenueSplit/fixture.ts";
import { SplitModel } from "../RevenueSplit/model.ts";
import { type Random, randomFrom } from "../random.ts";
import { PatronageModel } from "./model.ts";

// More with `npm run test:deep` or RIZOM_HISTORIES=1000; another course of events with RIZOM_SEED=anything.
const HISTORIES = Number(process.env.RIZOM_HISTORIES ?? (process.env.RIZOM_DEEP === "1" ? 2_000 : 200));
const STEPS = 60;
const SEED = process.env.RIZOM_SEED ?? "2026-11-22";
const GAS = 16_000_000n;

type World = Awaited<ReturnType<typeof deployWorld>>;

interface History {
  world: World;
  split: Split;
  money: SplitModel;
  equity: PatronageModel;
  random: Random;
}

async function deployWorld() {
  const { token, patronage, factory } = await deployEquity();
  await token.write.setMintAllowance([patronage.address, 2n ** 104n - 1n]);
  const wallets = await viem.getWalletClients();
  const payer = getAddress((wallets[19] as (typeof wallets)[number]).account.address);
  await networkHelpers.setBalance(payer, 2n ** 120n);
  const early = await viem.deployContract("SoundToken", [0]);
  const late = await viem.deployContract("SoundToken", [24]);
  const tokens = new Map([early, late].map((asset) => [getAddress(asset.address), asset]));
  const accounts = wallets.slice(0, 7).map(({ account }) => getAddress(account.address));
  const controller = accounts[1] as Address;
  return { token, patronage, factory, payer, tokens, accounts, controller, assets: [ETH, ...tokens.keys()] };
}

describe(`PatronageEquity: ${HISTORIES} random histories of ${STEPS} steps, against a plain model (E7, E8)`, () => {
  let world: World;
  before(async () => {
    world = await loadFixture(deployWorld);
  });

  for (let start = 0; start < HISTORIES; start += 50) {
    const end = Math.min(start + 50, HISTORIES);
    it(`histories ${start + 1} to ${end} of seed ${SEED}`, async () => {
      for (let i = start; i < end; ++i) {
        const history = await begin(world, `${SEED}/patronage/${i}`);
        for (let step = 0; step < STEPS; ++step) {
          const told = await takeStep(history);
          await expectAsModel(history, 2, `history ${i}, step ${step}: ${told}`);
        }
        await expectAsModel(history, world.accounts.length, `history ${i}, at the end`);
      }
    });
  }
});

async function begin(world: World, seed: string): Promise<History> {
  const random = randomFrom(seed);
  const { accounts, controller, factory } = world;
  const [eth, early, late] = world.assets as [Address, Address, Address];
  const members = accounts.slice(0, random.integer(1, 4)).map((account) => [account, random.integer(1, 99)] as const);
  const manager = random.pick(accounts);
  const params = splitParams({
    ...team(...members),
    manager,
    controller,
    assets: [early],
    salt: toHex(seed, { size: 32 }),
  });
  const split = await createSplit(factory, params);
  const weights = new Map(members.map(([account, weight]) => [account, BigInt(weight)]));
  const money = new SplitModel(weights, manager, await factory.read.treasury(), [eth, early], [late]);
  return { world, split, money, equity: new PatronageModel(money), random };
}

async function takeStep(history: History): Promise<string> {
  const dice = history.random.integer(1, 100);
  if (dice <= 35) return receive(history);
  if (dice <= 52) return changeWeights(history);
  if (dice <= 60) return changeManager(history);
  if (dice <= 68) return withdraw(history);
  if (dice <= 78) return recognise(history);
  return claim(history);
}

async function receive({ world, split, money, random }: History) {
  const asset = random.pick(world.assets);
  const amount = random.bits(random.pick([1, 4, 10, 33, 64, 80])) + 1n;
  const token = world.tokens.get(asset);
  if (token) await token.write.mint([split.address, amount], { gas: GAS });
  else {
    const [wallet] = await viem.getWalletClients();
    await wallet?.sendTransaction({ account: world.payer, to: split.address, value: amount, gas: 100_000n });
  }
  money.receive(asset, amount);
  return `${amount} of ${asset} arrived`;
}

async function changeWeights({ world, split, money, random }: History) {
  const account = random.pick(world.accounts);
  const old = money.weights.get(account) ?? 0n;
  const weight = random.integer(0, 2) === 0 ? 0 : random.integer(1, 1_000);
  if (weight === 0 && (old === 0n || money.weights.size === 1)) return "nobody could leave";
  await split.write.setWeights([[account], [weight]], { account: world.controller, gas: GAS });
  money.setWeights(new Map([[account, BigInt(weight)]]));
  return `the weight of ${account} became ${weight}`;
}

async function changeManager({ world, split, money, random }: History) {
  const manager = random.pick(world.accounts.filter((account) => account !== money.manager));
  await split.write.setManager([manager], { account: world.controller, gas: GAS });
  money.setManager(manager);
  return `${manager} became manager`;
}

async function withdraw({ world, split, money, random }: History) {
  const [asset, account] = [random.pick(world.assets), random.pick(world.accounts)];
  if (!money.booksOf(asset).isOpen) return "the asset isn't open";
  const owed = money.owed(asset, account);
  if (owed === 0n) return "nothing was owed";
  await split.write.withdraw([asset], { account, gas: GAS });
  money.pay(asset, account, owed);
  return `${account} withdrew ${owed} of ${asset}`;
}

/** Sets a new rate each time; recognises the split for the asset once. */
async function recognise({ world, split, money, equity, random }: History) {
  const asset = random.pick(world.assets);
  const rate = { price: random.bits(random.pick([45, 60, 100])) + 2n ** 40n, share: random.integer(1, 2_500) };
  await world.patronage.write.setRate([asset, rate.price, rate.share], { ...byAdmin, gas: GAS });
  if (equity.isRecognised(asset)) return `the rate of ${asset} changed, which must change nothing`;
  await world.patronage.write.recognise([split.address, [asset]], { ...bySteward, gas: GAS });
  money.open(asset);
  equity.recognise(asset, rate);
  return `${asset} was recognised at ${rate.price}, ${rate.share}`;
}

async function claim({ world, split, equity, random }: History) {
  const account = random.pick(world.accounts);
  const recognised = world.assets.filter((asset) => equity.isRecognised(asset));
  if (recognised.length === 0) return "nothing is recognised";
  const chosen = random.integer(0, 1) === 0 ? [random.pick(recognised)] : recognised;
  const due = chosen.reduce((sum, asset) => sum + equity.claimable(asset, account), 0n);
  if (due === 0n) return "nothing could be claimed";
  const before = await world.token.read.balanceOf([account]);
  const by = { account, gas: GAS };
  const [only] = chosen;
  if (chosen.length === 1 && only) await world.patronage.write.claim([split.address, only], by);
  else {
    const sources = chosen.map((asset) => ({ split: split.address, asset }));
    await world.patronage.write.claimMany([sources, account], by);
  }
  expect((await world.token.read.balanceOf([account])) - before).to.equal(due);
  for (const asset of chosen) equity.claim(asset, account);
  return `${account} claimed ${due} from ${chosen}`;
}

/** What some accounts have accrued, claimed and can claim is what the model says, to the unit. */
async function expectAsModel({ world, split, equity, random }: History, count: number, told: string) {
  const { patronage } = world;
  const answers: Answer[] = [];
  const first = random.integer(0, world.accounts.length - 1);
  for (const asset of world.assets.filter((each) => equity.isRecognised(each))) {
    for (let i = 0; i < count; ++i) {
      const account = world.accounts[(first + i) % world.accounts.length] as Address;
      const of = [split.address, asset, account] as const;
      const title = `${told}: ${account} in ${asset}`;
      answers.push(answer(patronage, "claimable", of, equity.claimable(asset, account), title));
      if (count === 2) continue;
      answers.push(answer(patronage, "accrued", of, equity.accrued(asset, account), title));
      answers.push(answer(patronage, "claimed", of, equity.claimed(asset, account), title));
    }
  }
  await expectAnswers(answers);
}
