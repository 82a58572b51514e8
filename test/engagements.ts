import { type Address, getAddress, type Hex, sha256, stringToHex, toHex } from "viem";
import { readMany } from "./answers.ts";
import { networkHelpers, publicClient, viem } from "./chain.ts";
import { DAY, nextAt, now } from "./equity.ts";
import {
  byAlice,
  byDora,
  deployFranchises,
  HARBOUR,
  addresses as networkAddresses,
  ROLE,
  SEEDS,
} from "./franchises.ts";
import { createSplit, ETH, ONE_DOLLAR, splitParams, team } from "./RevenueSplit/fixture.ts";

// Besides the network's people: those whom only engagements have. Alice, Bob and Carol own Harbour, Dora owns Seeds.
const wallets = (await viem.getWalletClients()).slice(11);
const [clientWallet] = wallets;
const accounts = wallets.map(({ account }) => getAddress(account.address));
const [client, facilitator, colleague, predecessor, member, formerMember, newcomer, arbiter, nextArbiter] = accounts;
if (!client || !facilitator || !colleague || !predecessor || !member || !formerMember || !newcomer || !arbiter) {
  throw new Error("The test chain must have twenty accounts.");
}
if (!nextArbiter || !clientWallet) throw new Error("The test chain must have twenty accounts.");

/** Signs as the client. */
export const signer = clientWallet;

/** `colleague` is a facilitator of Harbour too, and `predecessor` was this engagement's before. */
export const addresses = {
  ...networkAddresses,
  client,
  facilitator,
  colleague,
  predecessor,
  member,
  formerMember,
  newcomer,
  arbiter,
  nextArbiter,
};

const by = (account: Address) => ({ account });
export const byClient = by(client);
export const byFacilitator = by(facilitator);
export const byColleague = by(colleague);
export const byMember = by(member);
export const byArbiter = by(arbiter);
export { byAlice, byBob, byDora, byNetwork, byStranger, HARBOUR, SEEDS, timeOf } from "./franchises.ts";

/** `IEngagements.State`. */
export const STATES = [
  "None",
  "Proposed",
  "Funded",
  "Delivered",
  "Disputed",
  "Accepted",
  "Resolved",
  "Refunded",
  "Cancelled",
] as const;
export type State = (typeof STATES)[number];

export const REVIEW = 10n * DAY;
export const ARBITER_TIME = 90n * DAY;
export const CLIENT_ONLY = 14n * DAY;
export const TERM = 30n * DAY;
export const AMOUNT = 1_000n * ONE_DOLLAR;

/** A document's digest: that of its title. */
export const digestOf = (title: string): Hex => sha256(toHex(title));
export const BRIEF = digestOf("brief");
export const EVIDENCE = digestOf("evidence");
export const REASON = digestOf("reason");
export const RULING = digestOf("ruling");

/** How a payment from an outcome is named in the split. */
export const referenceOf = (engagementId: bigint, outcome: bigint) =>
  stringToHex(`Engagement ${engagementId}/${outcome}`, { size: 32 });

/** Harbour with its facilitators and a split of the member, the former one and the newcomer; Seeds with one of its own. */
export async function deployEngagements() {
  const deployed = await deployFranchises();
  const { registry, factory } = deployed;
  await registry.write.appoint(
    [ROLE.facilitator, [addresses.facilitator, addresses.colleague, addresses.predecessor]],
    byAlice,
  );
  const members = team([addresses.member, 50], [addresses.formerMember, 30], [addresses.newcomer, 20]);
  const split = await createSplit(factory, splitParams({ ...members, controller: addresses.facilitator }));
  await registry.write.recogniseSplit([HARBOUR, split.address, []], byFacilitator);
  const foreign = await createSplit(factory, splitParams({ name: "Seeds", controller: addresses.dora }));
  await registry.write.recogniseSplit([SEEDS, foreign.address, []], byDora);
  const usd = await viem.deployContract("TestDollar");
  const engagements = await viem.deployContract("Engagements", [registry.address]);
  await usd.write.mint([addresses.client, 1_000_000n * ONE_DOLLAR]);
  await usd.write.approve([engagements.address, 1_000_000n * ONE_DOLLAR], byClient);
  return { ...deployed, split, foreign, usd, asset: getAddress(usd.address), engagements };
}

export type World = Awaited<ReturnType<typeof deployEngagements>>;

/** `IEngagements.NewOutcome`; due after the usual term. */
export async function newOutcome(overrides: Partial<{ amount: bigint; due: number; brief: Hex }> = {}) {
  return { amount: AMOUNT, due: Number((await now()) + TERM), brief: BRIEF, ...overrides };
}

export type NewOutcome = Awaited<ReturnType<typeof newOutcome>>;

/** `IEngagements.NewEngagement`: what a test leaves out of an opening is one outcome in dollars. */
export async function termsOf(world: Pick<World, "split" | "asset">) {
  return {
    franchiseId: HARBOUR,
    client: addresses.client,
    split: getAddress(world.split.address),
    asset: world.asset,
    arbiter: addresses.arbiter,
    reviewWindow: Number(REVIEW),
    brief: BRIEF,
    team: [] as Address[],
    outcomes: [await newOutcome()],
  };
}

export type Terms = Awaited<ReturnType<typeof termsOf>>;

/** Opens an engagement as its facilitator, or somebody else. */
export async function open(world: World, overrides: Partial<Terms> = {}, account: Address = addresses.facilitator) {
  const terms = { ...(await termsOf(world)), ...overrides };
  await world.engagements.write.open([terms], { account });
  const id = await world.engagements.read.engagementCount();
  return { id, terms, escrow: await world.engagements.read.escrowOf([id]) };
}

/** Engagement 1: an outcome in dollars, somebody on its team, somebody who was, and a facilitator who took over. */
export async function deployOpened() {
  const world = await deployEngagements();
  const { engagements } = world;
  const crew = [addresses.member, addresses.formerMember];
  const opened = await open(world, { team: crew }, addresses.predecessor);
  await engagements.write.removeFromTeam([1n, [addresses.formerMember]], by(addresses.predecessor));
  await engagements.write.setFacilitator([1n, addresses.facilitator], byAlice);
  return { ...world, ...opened, due: BigInt(opened.terms.outcomes[0]?.due ?? 0) };
}

export type Opened = Awaited<ReturnType<typeof deployOpened>>;

/** The same engagement with its outcome funded, delivered, disputed. */
export async function deployFunded() {
  const world = await deployOpened();
  await world.engagements.write.fund([1n, [1n]], byClient);
  return world;
}

export async function deployDelivered() {
  const world = await deployFunded();
  await world.engagements.write.deliver([1n, 1n, EVIDENCE], byFacilitator);
  return { ...world, until: BigInt((await outcomeOf(world)).until) };
}

export async function deployDisputed() {
  const world = await deployDelivered();
  await world.engagements.write.dispute([1n, 1n, REASON], byClient);
  return { ...world, until: BigInt((await outcomeOf(world)).until) };
}

/** An outcome with its state by its name. */
export async function outcomeOf({ engagements }: Pick<World, "engagements">, id = 1n, number = 1n) {
  const outcome = await engagements.read.outcome([id, number]);
  return { ...outcome, state: STATES[outcome.state] as State };
}

export const stateNumber = (state: State) => STATES.indexOf(state);

/** Where an engagement's money is, and what an outcome is: what a refused call must leave as it was. */
export async function pictureOf(world: World, id = 1n, number = 1n) {
  const { engagements, usd, split, asset } = world;
  const [escrow, stored, outcome, held, refund] = await readMany([
    { ...engagements, functionName: "escrowOf", args: [id] },
    { ...engagements, functionName: "engagement", args: [id] },
    { ...engagements, functionName: "outcome", args: [id, number] },
    { ...engagements, functionName: "held", args: [id] },
    { ...engagements, functionName: "refundOf", args: [id] },
  ]);
  const [ofClient, ofSplit, ofEscrow] = await Promise.all(
    [addresses.client, split.address, escrow].map((account) =>
      stored.asset === ETH ? publicClient.getBalance({ address: account }) : usd.read.balanceOf([account]),
    ),
  );
  return {
    outcome: { ...outcome, state: STATES[outcome.state] as State },
    client: stored.asset === asset ? (ofClient ?? 0n) : 0n, // gas changes an account's ETH
    split: ofSplit ?? 0n,
    escrow: ofEscrow ?? 0n,
    held,
    refund,
  };
}

/** Does something in exactly this second. */
export async function at<Result>(timestamp: bigint, action: () => Promise<Result>): Promise<Result> {
  await nextAt(timestamp);
  return action();
}

/** Goes on to just after this second. */
export const passBy = (timestamp: bigint) => networkHelpers.time.increaseTo(timestamp + 1n);
