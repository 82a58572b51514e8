import { before, describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress, type Hex, toHex } from "viem";
import { loadFixture, viem } from "../chain.ts";
import { now } from "../equity.ts";
import { byNetwork, MATTER, type Registry, subjectOf } from "../franchises.ts";
import { createSplit, splitParams } from "../RevenueSplit/fixture.ts";
import { randomFrom } from "../random.ts";
import { RegistryModel } from "./model.ts";
import { CHARTERS, DAY, deployWorld, GAS, type History, takeStep, type World } from "./steps.ts";

// More with `npm run test:deep` or RIZOM_HISTORIES=1000; another course of events with RIZOM_SEED=anything.
const HISTORIES = Number(process.env.RIZOM_HISTORIES ?? (process.env.RIZOM_DEEP === "1" ? 2_000 : 200));
const STEPS = 60;
const SEED = process.env.RIZOM_SEED ?? "2026-11-29";

describe(`FranchiseRegistry: ${HISTORIES} random histories of ${STEPS} steps, against a plain model (F1 to F8)`, () => {
  let world: World;
  before(async () => {
    world = await loadFixture(deployWorld);
  });

  for (let start = 0; start < HISTORIES; start += 50) {
    const end = Math.min(start + 50, HISTORIES);
    it(`histories ${start + 1} to ${end} of seed ${SEED}`, async () => {
      for (let i = start; i < end; ++i) {
        const history = await begin(world, `${SEED}/franchises/${i}`);
        for (let step = 0; step < STEPS; ++step) {
          const told = await takeStep(history);
          await expectAsModel(history, 2, `history ${i}, step ${step}: ${told}`);
        }
        await expectAsModel(history, world.accounts.length, `history ${i}, at the end`);
      }
    });
  }
});

/** A registry of its own, with a franchise of one to four owners and two splits that nobody has recognised. */
async function begin(world: World, seed: string): Promise<History> {
  const { accessManager, factory, patronage, accounts } = world;
  const random = randomFrom(seed);
  const authority = accessManager.address;
  const registry = await viem.deployContract("FranchiseRegistry", [authority, factory.address, patronage.address]);
  await accessManager.write.grantRole([3n, registry.address, 0], { gas: GAS });
  const model = new RegistryModel();
  for (const name of ["one", "two"]) {
    const controller = random.pick(accounts);
    const salt = toHex(`${seed}/${name}`.slice(-31), { size: 32 });
    const { address } = await createSplit(factory, splitParams({ name, controller, salt }));
    model.splits.set(getAddress(address), { keeper: controller, holder: 0n, recognised: false });
  }
  const history = { world, registry, model, random };
  const founders = accounts.slice(0, random.integer(1, 4));
  await registry.write.admitFranchise(["First", CHARTERS[0] as Hex, founders], { ...byNetwork, gas: GAS });
  model.time = await now();
  model.admit(CHARTERS[0] as Hex, founders);
  model.remember(accounts);
  return history;
}

/** What the registry tells of some accounts, of their franchises and of the past is what the model says. */
async function expectAsModel({ world, registry, model, random }: History, count: number, told: string) {
  expect(await registry.read.activeCount(), told).to.equal(model.active());
  const id = BigInt(random.integer(1, model.franchises.length));
  await expectFranchise(registry, model, id, told);
  const first = random.integer(0, world.accounts.length - 1);
  for (let i = 0; i < count; ++i) {
    const account = world.accounts[(first + i) % world.accounts.length] as Address;
    const title = `${told}: ${account}`;
    expect(await registry.read.franchiseOf([account]), title).to.equal(model.ownedBy(account));
    const time = model.time - BigInt(random.integer(1, random.pick([1, 1_000, 100 * DAY])));
    const past = model.past(time);
    expect(await registry.read.pastVoteOf([account, time]), title).to.equal(past?.votes.get(account) ?? 0n);
    expect(await registry.read.pastActiveCount([time]), title).to.equal(past?.active ?? 0n);
    const { invitations, roles } = model.franchise(id) as NonNullable<ReturnType<typeof model.franchise>>;
    expect(await registry.read.invitation([id, account]), title).to.equal(invitations.get(account) ?? 0n);
    // One motion after a step, all of them at the end.
    const motions = [
      [MATTER.admitOwner, account],
      [MATTER.removeOwner, account],
      [MATTER.changeCharter, CHARTERS[i % 3] as Hex],
    ] as const;
    for (const [matter, subject] of count === 2 ? [random.pick(motions)] : motions) {
      await expectMotion(registry, model, id, matter, subject, title);
    }
    if (count > 2) {
      for (const of of [0, 1]) {
        expect(await registry.read.holdsRole([id, of, account]), title).to.equal(roles.has(`${of} ${account}`));
      }
    }
  }
  if (count === 2) return;
  for (const [split, { holder }] of model.splits) {
    expect(await registry.read.franchiseOfSplit([split]), told).to.equal(holder);
  }
}

async function expectFranchise(registry: Registry, model: RegistryModel, id: bigint, told: string) {
  const { charter: digest, ownerCount, suspended } = await registry.read.franchise([id]);
  const expected = model.franchise(id);
  expect([digest, ownerCount, suspended], told).to.deep.equal([
    expected?.charter,
    expected?.owners.size,
    expected?.suspended,
  ]);
}

async function expectMotion(
  registry: Registry,
  model: RegistryModel,
  id: bigint,
  matter: 0 | 1 | 2,
  of: Address | Hex,
  told: string,
) {
  const supporters = model.franchise(id)?.motions.get(`${matter} ${of}`) ?? new Set();
  const subject = matter === MATTER.changeCharter ? of : subjectOf(of);
  const motion = await registry.read.motion([id, matter, subject]);
  expect(motion, told).to.deep.equal([BigInt(supporters.size), model.needed(id)]);
  const [someone] = supporters;
  if (someone) expect(await registry.read.isSupportedBy([id, matter, subject, someone]), told).to.equal(true);
}
