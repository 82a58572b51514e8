import { before, describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress, type Hash } from "viem";
import { loadFixture, networkHelpers, type Person, people } from "../chain.ts";
import { nextAt, now, RZM } from "../equity.ts";
import { addresses, FOUNDERS, HARBOUR, SEEDS, SOLO } from "../franchises.ts";
import {
  deployNetwork,
  describedAs,
  type Governance,
  HOLDINGS,
  keyOf,
  payOneWei,
  SETTINGS,
  stateOf,
  TIMELOCK_DELAY,
  UNDELEGATED,
  written,
} from "../governance.ts";
import { type Random, randomFrom } from "../random.ts";
import { GovernanceModel, type ModelProposal } from "./model.ts";
import { signBallot } from "./signing.ts";

// More with `npm run test:deep` or RIZOM_HISTORIES=1000; another course of events with RIZOM_SEED=anything.
const HISTORIES = Number(process.env.RIZOM_HISTORIES ?? (process.env.RIZOM_DEEP === "1" ? 600 : 40));
const STEPS = 60;
const SEED = process.env.RIZOM_SEED ?? "2026-11-29";
const GAS = 2_000_000n; // spares an estimate for each transaction

const VOTERS: Person[] = [
  people.alice,
  people.bob,
  people.carol,
  people.dora,
  people.payer,
  people.steward,
  people.manager,
  people.controller,
  people.treasury,
  people.stranger,
];
const addressOf = ({ account }: Person) => getAddress(account.address);

interface History {
  world: Governance;
  model: GovernanceModel;
  random: Random;
  made: ReturnType<typeof written>[];
  told: string;
}

describe(`RizomGovernor: ${HISTORIES} random histories of ${STEPS} steps, against a plain model (G1 to G6)`, () => {
  let world: Governance;
  const seen = new Set<string>();
  before(async () => {
    world = await loadFixture(deployNetwork);
  });

  for (let start = 0; start < HISTORIES; start += 10) {
    const end = Math.min(start + 10, HISTORIES);
    it(`histories ${start + 1} to ${end} of seed ${SEED}`, async () => {
      for (let i = start; i < end; ++i) {
        const snapshot = await networkHelpers.takeSnapshot();
        const history = await begin(world, `${SEED}/governor/${i}`);
        for (let step = 0; step < STEPS; ++step) {
          history.told = `history ${i}, step ${step}`;
          await takeStep(history);
          await expectAsModel(history);
        }
        await remember(history, seen);
        await snapshot.restore();
      }
    });
  }

  it("between them they went everywhere", () => {
    const everywhere = ["Pending", "Active", "Canceled", "Defeated", "Succeeded", "Queued", "Executed", "extended"];
    expect([...seen].sort()).to.deep.equal(everywhere.sort());
  });
});

async function remember({ model }: History, seen: Set<string>) {
  for (const proposal of model.proposals) {
    seen.add(model.stateAt(proposal, await now()));
    if (proposal.isExtended) seen.add("extended");
  }
}

async function begin(world: Governance, seed: string): Promise<History> {
  const franchiseOf = new Map<Address, bigint>([
    ...FOUNDERS.harbour.map((owner) => [owner, HARBOUR] as const),
    ...FOUNDERS.seeds.map((owner) => [owner, SEEDS] as const),
    ...FOUNDERS.solo.map((owner) => [owner, SOLO] as const),
  ]);
  const votes = new Map<Address, bigint>(HOLDINGS);
  const supply = HOLDINGS.reduce((sum, [, amount]) => sum + amount, UNDELEGATED);
  const terms = {
    delay: BigInt(SETTINGS.votingDelay),
    period: BigInt(SETTINGS.votingPeriod),
    extension: BigInt(SETTINGS.lateQuorumExtension),
    threshold: SETTINGS.proposalThreshold,
    equityQuorum: SETTINGS.equityQuorum,
    franchiseQuorum: SETTINGS.franchiseQuorum,
    timelockDelay: TIMELOCK_DELAY,
  };
  const model = new GovernanceModel(terms, await now(), { votes, supply, franchiseOf });
  return { world, model, random: randomFrom(seed), made: [], told: seed };
}

/** One of the things that people do, at a second that's often an edge. */
async function takeStep(history: History) {
  const { random, model } = history;
  const at = await chooseSecond(history);
  const dice = random.integer(1, 100);
  if (model.proposals.length === 0 || dice <= 8) return propose(history, at);
  if (dice <= 70) return vote(history, at);
  if (dice <= 78) return queueOrExecute(history, at, "queue");
  if (dice <= 88) return queueOrExecute(history, at, "execute");
  if (dice <= 91) return cancel(history, at);
  return dice <= 95 ? mint(history, at) : leave(history, at);
}

async function chooseSecond({ random, model }: History): Promise<bigint> {
  const next = (await now()) + 1n;
  const kind = random.integer(1, 10);
  if (kind <= 6) return next + BigInt(random.pick([0, 0, 60, 3_600]));
  if (kind <= 8 || model.proposals.length === 0) return next + BigInt(random.integer(0, 2 * 86_400));
  const { snapshot, deadline, eta } = random.pick(model.proposals);
  const edge = random.pick([snapshot, deadline, deadline - BigInt(SETTINGS.lateQuorumExtension), eta]);
  const at = edge + BigInt(random.integer(-1, 1));
  return at > next ? at : next;
}

/** Sends at that second, and expects it to be taken exactly when the model says so. */
async function send({ told }: History, at: bigint, what: string, isAllowed: boolean, action: () => Promise<Hash>) {
  await nextAt(at);
  // A refused transaction is mined too (its gas isn't estimated), so that time goes on in the same way.
  const isTaken = await action().then(
    () => true,
    () => false,
  );
  expect(isTaken, `${told}: ${what}`).to.equal(isAllowed);
  expect(await now(), `${told}: another second`).to.equal(at);
}

async function propose(history: History, at: bigint) {
  const { world, model, random, made } = history;
  const by = random.pick(VOTERS);
  const title = `Proposal ${made.length} of ${history.told}`;
  const proposal = written([payOneWei], describedAs(title, addressOf(by)));
  const isAllowed = model.propose(at, addressOf(by));
  const { targets, values, calldatas, description } = proposal;
  await send(history, at, "propose", isAllowed, () =>
    world.governor.write.propose([targets, values, calldatas, description], { account: addressOf(by), gas: GAS }),
  );
  if (isAllowed) made.push(proposal);
}

/** By either door. */
async function vote(history: History, at: bigint) {
  const { world, model, random } = history;
  const { proposal, id } = await some(history);
  const person = random.pick(VOTERS);
  const voter = addressOf(person);
  const support = random.pick([0, 1, 1, 1, 1, 2, 2, random.integer(0, 3)]);
  const { governor } = world;
  const nonce = await governor.read.nonces([voter]);
  const signature = await signBallot(person, governor.address, { proposalId: id, support, voter, nonce });
  const isSigned = random.integer(1, 4) === 1;
  await send(history, at, `vote ${support} of ${voter}`, model.vote(at, proposal, voter, support), () =>
    isSigned
      ? governor.write.castVoteBySig([id, support, voter, signature], { account: addresses.deployer, gas: GAS })
      : governor.write.castVote([id, support], { account: voter, gas: GAS }),
  );
}

async function queueOrExecute(history: History, at: bigint, what: "queue" | "execute") {
  const { proposal, key } = await some(history);
  const isAllowed = history.model[what](at, proposal);
  const { write } = history.world.governor;
  const by = { account: addresses.stranger, gas: GAS };
  await send(history, at, what, isAllowed, () => (what === "queue" ? write.queue(key, by) : write.execute(key, by)));
}

async function cancel(history: History, at: bigint) {
  const { proposal, key } = await some(history);
  const by = history.random.pick([proposal.proposer, addressOf(history.random.pick(VOTERS))]);
  await send(history, at, "cancel", history.model.cancel(at, proposal, by), () =>
    history.world.governor.write.cancel(key, { account: by, gas: GAS }),
  );
}

/** New equity, which changes supply and, for who has delegated, votes. */
async function mint(history: History, at: bigint) {
  const { world, model, random } = history;
  const [account] = random.pick(HOLDINGS);
  const amount = BigInt(random.integer(1, 2_000)) * RZM;
  await send(history, at, "mint", true, () => world.module.write.mint([account, amount], { gas: GAS }));
  model.change(at, (moment) => {
    moment.votes.set(account, (moment.votes.get(account) ?? 0n) + amount);
    moment.supply += amount;
  });
}

/** An owner leaves, if another remains. */
async function leave(history: History, at: bigint) {
  const { world, model, random } = history;
  const account = addressOf(random.pick(VOTERS.slice(0, 5)));
  const franchise = await world.registry.read.franchiseOf([account]);
  const isAllowed = franchise !== 0n && (await world.registry.read.franchise([franchise])).ownerCount > 1;
  await send(history, at, "leave", isAllowed, () => world.registry.write.resignOwnership({ account, gas: GAS }));
  if (isAllowed) model.change(at, ({ franchiseOf }) => franchiseOf.set(account, 0n));
}

async function some({ world, model, random, made }: History) {
  const place = Math.max(0, made.length - random.integer(1, 3));
  const one = made[place];
  const proposal = model.proposals[place];
  if (one === undefined || proposal === undefined) throw new Error("There is a proposal by now.");
  const key = keyOf(one);
  return { proposal, key, id: await idOf(world, one) };
}

const idOf = ({ governor }: Governance, one: ReturnType<typeof written>) => governor.read.getProposalId(keyOf(one));

/** The newest proposals in all that can be asked of them. */
async function expectAsModel(history: History) {
  const { world, model, made, told } = history;
  const { governor } = world;
  for (const [place, proposal] of [...model.proposals.entries()].slice(-3)) {
    const id = await idOf(world, made[place] as ReturnType<typeof written>);
    const about = `${told}: proposal ${place}`;
    expect(await stateOf(governor, { id }), about).to.equal(model.stateAt(proposal, await now()));
    expect(await governor.read.proposalDeadline([id]), about).to.equal(proposal.deadline);
    expect(await governor.read.proposalVotes([id]), about).to.deep.equal(model.equity(proposal));
    expect(await governor.read.franchiseVotes([id]), about).to.deep.equal(model.franchises(proposal));
    for (const franchise of [HARBOUR, SEEDS, SOLO]) {
      const ballots = await governor.read.franchiseBallots([id, franchise]);
      expect(ballots, about).to.deep.equal(model.ballots(proposal, franchise));
    }
    await expectMarks(governor, id, proposal, about);
  }
}

async function expectMarks(governor: Governance["governor"], id: bigint, { ballots }: ModelProposal, about: string) {
  const marks = await Promise.all(VOTERS.map((person) => governor.read.hasVoted([id, addressOf(person)])));
  const expected = VOTERS.map((person) => ballots.some(({ voter }) => voter === addressOf(person)));
  expect(marks, about).to.deep.equal(expected);
}
