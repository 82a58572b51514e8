import { before, describe, it } from "node:test";
import { expect } from "chai";
import { type Abi, type Address, getAddress, zeroAddress } from "viem";
import { readMany } from "../answers.ts";
import { loadFixture, networkHelpers, viem } from "../chain.ts";
import { deployToken, nextAt, now } from "../equity.ts";
import { type ExpectedEvent, eventsOf } from "../expectations.ts";
import { type Random, randomFrom } from "../random.ts";

// More with `npm run test:deep`; another course of events with RIZOM_SEED=anything.
const HISTORIES = process.env.RIZOM_DEEP === "1" ? 300 : 24;
const STEPS = 60;
const SEED = process.env.RIZOM_SEED ?? "2026-11-22";
const GAS = 1_000_000n;

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

async function expectSamePresent(history: History, told: string) {
  const ofEach = ["balanceOf", "getVotes", "delegates"] as const;
  const about = history.accounts.flatMap((account) => ofEach.map((name) => [name, account] as const));
  await expectSameAnswers(history, told, [["totalSupply"], ...about]);
}

async function expectSamePast(history: History) {
  await networkHelpers.time.increase(1);
  for (const at of history.times.flatMap((time) => [time - 1n, time])) {
    const votes = history.accounts.map((account) => ["getPastVotes", account, at] as const);
    await expectSameAnswers(history, "afterwards", [["getPastTotalSupply", at], ...votes]);
  }
}

/** Both tokens say the same. */
async function expectSameAnswers(
  { token, reference }: History,
  told: string,
  questions: readonly (readonly [functionName: string, ...args: readonly unknown[]])[],
) {
  const askedOf = ({ address, abi }: { address: Address; abi: Abi }) =>
    questions.map(([functionName, ...args]) => ({ address, abi, functionName, args }));
  const found: unknown[] = await readMany([...askedOf(token), ...askedOf(reference)]);
  for (const [i, question] of questions.entries()) {
    expect(found[i], `${told}: ${question}`).to.equal(found[questions.length + i]);
  }
}
