import { expect } from "chai";
import type { Address, Hash } from "viem";
import { getAddress } from "viem";
import { type Person, people } from "../chain.ts";
import { nextAt, now, RZM } from "../equity.ts";
import { addresses, FOUNDERS, HARBOUR, SEEDS, SOLO } from "../franchises.ts";
import {
  describedAs,
  type Governance,
  HOLDINGS,
  keyOf,
  mineAt,
  payOneWei,
  SETTINGS,
  TIMELOCK_DELAY,
  UNDELEGATED,
  written,
} from "../governance.ts";
import { type Random, randomFrom } from "../random.ts";
import { GovernanceModel } from "./model.ts";
import { signBallot } from "./signing.ts";

const GAS = 2_000_000n;

/** Owners, holders, and one who is neither. */
export const VOTERS: Person[] = [
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
export const addressOf = ({ account }: Person) => getAddress(account.address);

/** A proposal with the id that the governor knows it by. */
export type Made = ReturnType<typeof written> & { id: bigint };

export interface History {
  world: Governance;
  model: GovernanceModel;
  random: Random;
  made: Made[];
  told: string;
}

/** The founding network, and the model of it. */
export async function begin(world: Governance, seed: string): Promise<History> {
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
export async function takeStep(history: History) {
  const { random, model } = history;
  const at = await chooseSecond(history);
  const dice = random.integer(1, 100);
  if (model.proposals.length === 0 || dice <= 5) return propose(history, at);
  if (dice <= 15) return rally(history);
  if (dice <= 66)
    return vote(history, at, await some(history), random.pick(VOTERS), random.pick([0, 1, 1, 1, 1, 2, 2, 3]));
  if (dice <= 78) return queueOrExecute(history, at, "queue");
  if (dice <= 88) return queueOrExecute(history, at, "execute");
  if (dice <= 91) return cancel(history, at);
  return dice <= 95 ? mint(history, at) : leave(history, at);
}

async function chooseSecond({ random, model }: History): Promise<bigint> {
  const next = (await now()) + 1n;
  const kind = random.integer(1, 10);
  if (kind <= 6) return next + BigInt(random.pick([0, 0, 60, 3_600]));
  if (kind <= 8 || model.proposals.length === 0) return next + BigInt(random.integer(0, 43_200));
  const { snapshot, deadline, eta } = random.pick(model.proposals);
  const late = deadline - BigInt(SETTINGS.lateQuorumExtension);
  const edge = random.pick([snapshot, snapshot, snapshot, snapshot, late, late, deadline, eta]);
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
  if (isAllowed) made.push({ ...proposal, id: await world.governor.read.getProposalId(keyOf(proposal)) });
}

/** Many vote one after the other, most of them for one of the newest: otherwise little would ever pass. */
async function rally(history: History) {
  const { random } = history;
  const one = await some(history);
  if ((await now()) < one.proposal.snapshot) await mineAt(one.proposal.snapshot);
  for (const person of VOTERS) {
    if (random.integer(1, 4) === 1) continue;
    await vote(history, (await now()) + BigInt(random.integer(1, 60)), one, person, random.pick([1, 1, 1, 1, 2, 0]));
  }
}

/** By either door. */
async function vote(history: History, at: bigint, { proposal, id }: One, person: Person, support: number) {
  const { world, model, random } = history;
  const voter = addressOf(person);
  const { governor } = world;
  const isAllowed = model.vote(at, proposal, voter, support);
  if (random.integer(1, 4) !== 1) {
    return send(history, at, `vote ${support} of ${voter}`, isAllowed, () =>
      governor.write.castVote([id, support], { account: voter, gas: GAS }),
    );
  }
  const nonce = await governor.read.nonces([voter]);
  const signature = await signBallot(person, governor.address, { proposalId: id, support, voter, nonce });
  return send(history, at, `signed vote ${support} of ${voter}`, isAllowed, () =>
    governor.write.castVoteBySig([id, support, voter, signature], { account: addresses.deployer, gas: GAS }),
  );
}

async function queueOrExecute(history: History, soonest: bigint, what: "queue" | "execute") {
  const { model, random } = history;
  const { proposal, key } = await some(history, what === "queue" ? "Succeeded" : "Queued");
  // Often around the first second in which it may be.
  const first = (what === "queue" ? proposal.deadline + 1n : proposal.eta) + BigInt(random.integer(-1, 1));
  const at = first > soonest && random.integer(1, 3) !== 1 ? first : soonest;
  const isAllowed = model[what](at, proposal);
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

/** One of the newest, or one that's in this state if there is any. */
async function some({ model, random, made }: History, state?: string) {
  const at = await now();
  const inState = model.proposals.findIndex((proposal) => model.stateAt(proposal, at) === state);
  const place =
    inState === -1 || random.integer(1, 4) === 1 ? Math.max(0, made.length - random.integer(1, 3)) : inState;
  const one = made[place];
  const proposal = model.proposals[place];
  if (one === undefined || proposal === undefined) throw new Error("There is a proposal by now.");
  return { proposal, key: keyOf(one), id: one.id };
}

type One = Awaited<ReturnType<typeof some>>;
