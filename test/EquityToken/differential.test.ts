import { before, describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress, zeroAddress } from "viem";
import { loadFixture, networkHelpers, viem } from "../chain.ts";
import { deployToken, nextAt, now } from "../equity.ts";
import { type ExpectedEvent, eventsOf } from "../expectations.ts";
import { type Random, randomFrom } from "../random.ts";

// More with `npm run test:deep`; another course of events with RIZOM_SEED=anything.
const HISTORIES = process.env.RIZOM_DEEP === "1" ? 300 : 24;
const STEPS = 60;
const SEED = process.env.RIZOM_SEED ?? "2026-11-22";
const GAS = 1_000_000n; // spares an estimate for each transaction

type World = Awaited<ReturnType<typeof deployWorld>>;

interface History extends World {
  random: Random;
  times: bigint[];
}

async function deployWorld() {
  const { token, module } = await deployToken();
  const reference = await viem.deployContract("ReferenceVotes");
  await token.write.setMintAllowance([module.address, 2n ** 104n - 1n]);
  await token.write.openTransfers();
  const wallets = await viem.getWalletClients();
  const accounts = wallets.slice(0, 6).map(({ account }) => getAddress(account.address));
  return { token, module, reference, accounts };
}

describe(`EquityToken against OpenZeppelin's ERC20Votes: ${HISTORIES} random histories of ${STEPS} steps (E1, E9)`, () => {
  let world: World;
  before(async () => {
    world = await loadFixture(deployWorld);
  });

  for (let i = 0; i < HISTORIES; ++i) {
    it(`history ${i + 1} of seed ${SEED}: the same balances, votes, past and events`, async () => {
      const snapshot = await networkHelpers.takeSnapshot();
      const history = { ...world, random: randomFrom(`${SEED}/votes/${i}`), times: [] };
      for (let step = 0; step < STEPS; ++step) await takeStep(history, `step ${step}`);
      await expectSamePast(history);
      await snapshot.restore();
    });
  }
});

/** Both tokens get the same call in the same second. */
async function takeStep(history: History, told: string) {
  const { token, module, reference, random, accounts } = history;
  const [from, to] = [random.pick(accounts), random.pick([...accounts, ...accounts, zeroAddress])];
  const dice = random.integer(1, 100);
  const by = { account: from, gas: GAS };
  const balance = await reference.read.balanceOf([from]);
  const amount = random.pick([0n, 1n, balance / 3n, balance, random.bits(random.pick([8, 60, 90]))]);
  const at = (await now()) + BigInt(random.pick([1, 1, 60, 86_400]));
  const both = async (ours: () => Promise<`0x${string}`>, theirs: () => Promise<`0x${string}`>) => {
    await inTheSameSecond(history, at, ours, theirs, told);
  };
  if (dice <= 35 && to !== zeroAddress && amount !== 0n) {
    await both(
      () => module.write.mint([to, amount], { gas: GAS }),
      () => reference.write.mint([to, amount], { gas: GAS }),
    );
  } else if (dice <= 65) {
    await both(
      () => token.write.delegate([to], by),
      () => reference.write.delegate([to], by),
    );
  } else if (to !== zeroAddress && amount <= balance) {
    await both(
      () => token.write.transfer([to, amount], by),
      () => reference.write.transfer([to, amount], by),
    );
  }
  await expectSamePresent(history, told);
}

async function inTheSameSecond(
  { token, reference, times }: History,
  at: bigint,
  ours: () => Promise<`0x${string}`>,
  theirs: () => Promise<`0x${string}`>,
  told: string,
) {
  const chain = await viem.getTestClient();
  await chain.setAutomine(false);
  const [one, two] = [await ours(), await theirs()];
  await nextAt(at);
  await networkHelpers.mine();
  await chain.setAutomine(true);
  const [ourEvents, theirEvents] = [await eventsOf(one, token), await eventsOf(two, reference)];
  expect(written(ourEvents), `${told}: events`).to.deep.equal(written(theirEvents));
  expect(ourEvents.length, `${told}: something happened`).to.not.equal(0);
  times.push(at);
}

function written(events: ExpectedEvent[]): string[] {
  return events.map(({ name, args }) => `${name} ${Object.values(args).join(" ")}`);
}

async function expectSamePresent({ token, reference, accounts }: History, told: string) {
  expect(await token.read.totalSupply(), `${told}: supply`).to.equal(await reference.read.totalSupply());
  for (const account of accounts) {
    const [ours, theirs] = await Promise.all([present(token, account), present(reference, account)]);
    expect(ours, `${told}: ${account}`).to.deep.equal(theirs);
  }
}

type Token = World["token"] | World["reference"];

async function present(token: Token, account: Address) {
  const { read } = token as World["reference"];
  return Promise.all([read.balanceOf([account]), read.getVotes([account]), read.delegates([account])]);
}

async function expectSamePast({ token, reference, accounts, times }: History) {
  await networkHelpers.time.increase(1);
  for (const at of times.flatMap((time) => [time - 1n, time])) {
    expect(await token.read.getPastTotalSupply([at])).to.equal(await reference.read.getPastTotalSupply([at]));
    for (const account of accounts) {
      const votes = await reference.read.getPastVotes([account, at]);
      expect(await token.read.getPastVotes([account, at]), `${account} at ${at}`).to.equal(votes);
    }
  }
}
