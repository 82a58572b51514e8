import { before, describe, it } from "node:test";
import { type Address, getAddress, type Hex, toHex } from "viem";
import { type Answer, answer, expectAnswers } from "../answers.ts";
import { loadFixture, viem } from "../chain.ts";
import { now } from "../equity.ts";
import { byNetwork, MATTER, type Registry, subjectOf } from "../franchises.ts";
import { createSplit, splitParams } from "../RevenueSplit/fixture.ts";
import { randomFrom } from "../random.ts";
import { type FranchiseModel, RegistryModel } from "./model.ts";
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
  const id = BigInt(random.integer(1, model.franchises.length));
  const answers = [answer(registry, "activeCount", [], model.active(), told), franchiseOf(registry, model, id, told)];
  const first = random.integer(0, world.accounts.length - 1);
  for (let i = 0; i < count; ++i) {
    const account = world.accounts[(first + i) % world.accounts.length] as Address;
    const title = `${told}: ${account}`;
    answers.push(answer(registry, "franchiseOf", [account], model.ownedBy(account), title));
    const time = model.time - BigInt(random.integer(1, random.pick([1, 1_000, 100 * DAY])));
    const past = model.past(time);
    answers.push(answer(registry, "pastVoteOf", [account, time], past?.votes.get(account) ?? 0n, title));
    answers.push(answer(registry, "pastActiveCount", [time], past?.active ?? 0n, title));
    const { invitations, roles } = model.franchise(id) as FranchiseModel;
    answers.push(answer(registry, "invitation", [id, account], invitations.get(account) ?? 0n, title));
    // One motion after a step, all of them at the end.
    const motions = [
      [MATTER.admitOwner, account],
      [MATTER.removeOwner, account],
      [MATTER.changeCharter, CHARTERS[i % 3] as Hex],
    ] as const;
    for (const [matter, of] of count === 2 ? [random.pick(motions)] : motions) {
      answers.push(...motionOf(registry, model, id, matter, of, title));
    }
    if (count === 2) continue;
    for (const role of [0, 1]) {
      answers.push(answer(registry, "holdsRole", [id, role, account], roles.has(`${role} ${account}`), title));
    }
  }
  for (const [split, { holder }] of count === 2 ? [] : model.splits) {
    answers.push(answer(registry, "franchiseOfSplit", [split], holder, told));
  }
  await expectAnswers(answers);
}

function franchiseOf(registry: Registry, model: RegistryModel, id: bigint, told: string): Answer {
  const { charter, owners, suspended, admittedAt } = model.franchise(id) as FranchiseModel;
  const expected = { charter, ownerCount: owners.size, suspended, admittedAt: Number(admittedAt) };
  return answer(registry, "franchise", [id], expected, told);
}

function motionOf(
  registry: Registry,
  model: RegistryModel,
  id: bigint,
  matter: 0 | 1 | 2,
  of: Address | Hex,
  told: string,
): Answer[] {
  const supporters = model.franchise(id)?.motions.get(`${matter} ${of}`) ?? new Set();
  const subject = matter === MATTER.changeCharter ? of : subjectOf(of);
  const [someone] = supporters;
  return [
    answer(registry, "motion", [id, matter, subject], [BigInt(supporters.size), model.needed(id)], told),
    ...(someone ? [answer(registry, "isSupportedBy", [id, matter, subject, someone], true, told)] : []),
  ];
}
