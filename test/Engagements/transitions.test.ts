import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, type Hash, isAddressEqual, zeroHash } from "viem";
import { loadFixture, networkHelpers } from "../chain.ts";
import {
  AMOUNT,
  addresses,
  digestOf,
  EVIDENCE,
  HARBOUR,
  type Opened,
  type outcomeOf,
  pictureOf,
  REASON,
  REVIEW,
  RULING,
  STATES,
  type State,
  stateNumber,
} from "../engagements.ts";
import { now } from "../equity.ts";
import { expectRevert } from "../expectations.ts";
import { STATE_OF, WORLDS } from "./stages.ts";
import { cellOf, ROWS, STAGES, type Stage } from "./transitionTable.ts";

const { client, facilitator, colleague, predecessor, member, formerMember, newcomer, arbiter, nextArbiter } = addresses;
const { alice, bob, dora, stranger, manager } = addresses;

/** Everybody who could want something: those of the engagement, those who were, those of its franchise, and the rest. */
const PEOPLE = {
  ...{ client, facilitator, predecessor, colleague, member, formerMember, arbiter },
  ...{ owner: alice, anotherOwner: bob, foreignOwner: dora, splitManager: manager, stranger },
};
const WHO: Record<string, Address[]> = {
  client: [client],
  facilitator: [facilitator],
  arbiter: [arbiter],
  crew: [facilitator, member],
  parties: [client, facilitator],
  owners: [alice, bob],
  everybody: Object.values(PEOPLE),
};

interface Key {
  id: bigint;
  number: bigint;
}
interface By {
  account: Address;
  gas: bigint;
}
type Call = (world: Opened, key: Key, by: By) => Promise<Hash>;

const SHARES = { resolve: 3_000, settle: 6_000, resolveBySilence: 5_000 };
const terms = { arbiter, reviewWindow: Number(REVIEW), changes: [], additions: [] };

const cancel: Call = ({ engagements }, { id, number }, by) => engagements.write.cancel([id, number], by);
const settle: Call = ({ engagements }, { id, number }, by) => engagements.write.settle([id, number, SHARES.settle], by);
const amendTerms: Call = ({ engagements }, { id }, by) =>
  engagements.write.amend([id, { ...terms, arbiter: nextArbiter }], by);
const amendIt: Call = ({ engagements, due }, { id, number }, by) => {
  const change = { outcome: number, amount: AMOUNT, due: Number(due), brief: digestOf("clearer") };
  return engagements.write.amend([id, { ...terms, changes: [change] }], by);
};

const CALLS: Record<string, Call> = {
  fund: ({ engagements }, { id, number }, by) => engagements.write.fund([id, [number]], by),
  fundWithPermit: ({ engagements }, { id, number }, by) =>
    engagements.write.fundWithPermit([id, [number], 0n, 27, zeroHash, zeroHash], by), // the allowance is there
  deliver: ({ engagements }, { id, number }, by) => engagements.write.deliver([id, number, EVIDENCE], by),
  accept: ({ engagements }, { id, number }, by) => engagements.write.accept([id, number], by),
  acceptBySilence: ({ engagements }, { id, number }, by) => engagements.write.acceptBySilence([id, number], by),
  dispute: ({ engagements }, { id, number }, by) => engagements.write.dispute([id, number, REASON], by),
  resolve: ({ engagements }, { id, number }, by) => engagements.write.resolve([id, number, SHARES.resolve, RULING], by),
  resolveBySilence: ({ engagements }, { id, number }, by) => engagements.write.resolveBySilence([id, number], by),
  expire: ({ engagements }, { id, number }, by) => engagements.write.expire([id, number], by),
  cancel,
  "cancel, agreed": cancel,
  settle,
  "settle, agreed": settle,
  "amend it": amendIt,
  "amend it, agreed": amendIt,
  "amend the terms": amendTerms,
  "amend the terms, agreed": amendTerms,
  withdrawConsent: ({ engagements }, { id }, by) => engagements.write.withdrawConsent([id], by),
  addToTeam: ({ engagements }, { id }, by) => engagements.write.addToTeam([id, [newcomer]], by),
  removeFromTeam: ({ engagements }, { id }, by) => engagements.write.removeFromTeam([id, [member]], by),
  setFacilitator: ({ engagements }, { id }, by) => engagements.write.setFacilitator([id, colleague], by),
  claimRefund: ({ engagements }, { id }, by) => engagements.write.claimRefund([id, client], by),
  claimStray: ({ engagements, asset }, { id }, by) => engagements.write.claimStray([id, asset, client], by),
};

/** The other one of the two consents already, where that's possible. */
async function agree(world: Opened, call: string, stage: Stage, account: Address) {
  const held: Stage[] = ["funded", "late", "abandoned", "delivered", "reviewed", "disputed", "undecided"];
  const amendable: Stage[] = ["proposed", "overdue", "funded", "late", "abandoned"];
  const possible: Record<string, Stage[]> = {
    "cancel, agreed": held,
    "settle, agreed": held,
    "amend it, agreed": amendable,
    "amend the terms, agreed": STAGES.filter((one) => one !== "unknown"),
  };
  if (!possible[call]?.includes(stage)) return;
  const other = isAddressEqual(account, facilitator) ? client : facilitator;
  await CALLS[call]?.(world, keyOf(stage), from(other));
}

const from = (account: Address): By => ({ account, gas: 1_000_000n });
const keyOf = (stage: Stage): Key => ({ id: stage === "unknown" ? 9n : 1n, number: stage === "none" ? 2n : 1n });

/** With what an error comes; the limits in time are looked at to the second in `times.test.ts`. */
function argsOf(error: string, world: Opened, stage: Stage, account: Address): unknown[] | undefined {
  const { id, number } = keyOf(stage);
  const args: Record<string, unknown[]> = {
    ...{ UnknownEngagement: [id], UnknownOutcome: [id, number], NoRefund: [id] },
    ...{ NotClient: [account, client], NotArbiter: [account, arbiter], NotFacilitator: [account, facilitator] },
    ...{ NotParty: [account], NotOnTeam: [account], NoConsent: [account], NotOfFranchise: [account, HARBOUR] },
    ...{ NothingStray: [world.asset], AssetInUse: [world.asset, AMOUNT] },
    WrongState: [id, number, stateNumber(STATE_OF[stage])],
  };
  return args[error];
}

type Picture = Omit<Awaited<ReturnType<typeof pictureOf>>, "outcome">;

/** Where money is when a call has brought an outcome to this state. */
function moved(before: Picture, state: State, call: string) {
  const { held } = before;
  const share = SHARES[call.replace(", agreed", "") as keyof typeof SHARES] ?? 0;
  const toSplit = state === "Accepted" ? held : state === "Resolved" ? (held * BigInt(share)) / 10_000n : 0n;
  const paidIn = state === "Funded" ? AMOUNT : 0n;
  const paidOut = ["Accepted", "Resolved", "Refunded", "Cancelled"].includes(state) ? held : 0n;
  return {
    client: before.client - paidIn + paidOut - toSplit,
    split: before.split + toSplit,
    escrow: before.escrow + paidIn - paidOut,
    held: held + paidIn - paidOut,
    refund: before.refund,
  };
}

const isState = (cell: string): cell is State => STATES.some((state) => state === cell);

/** What has ended says when, and no limit runs any more; only reviews and disputes have one. */
async function expectReached({ state, until, endedAt }: Awaited<ReturnType<typeof outcomeOf>>, wanted: State) {
  expect(state).to.equal(wanted);
  expect(until !== 0, "until").to.equal(["Delivered", "Disputed"].includes(wanted));
  expect(endedAt).to.equal(stateNumber(wanted) > stateNumber("Disputed") ? Number(await now()) : 0);
}

const send = (world: Opened, call: string, stage: Stage, account: Address) =>
  CALLS[call]?.(world, keyOf(stage), from(account)) ?? Promise.reject(new Error(`There's no ${call}.`));

/** Each of them does it in the same world, and it does what the cell says, and nothing else. */
async function expectDone(world: Opened, call: string, stage: Stage, cell: string, people: Address[]) {
  const { outcome, ...before } = await pictureOf(world);
  const start = await networkHelpers.takeSnapshot();
  for (const account of people) {
    await agree(world, call, stage, account);
    await send(world, call, stage, account);
    const { outcome: result, ...after } = await pictureOf(world);
    expect(after).to.deep.equal(isState(cell) ? moved(before, cell, call) : before);
    if (isState(cell)) await expectReached(result, cell);
    else expect(result).to.deep.equal(outcome);
    const consent = await world.engagements.read.consentOf([1n, account]);
    expect(consent !== zeroHash, "consent").to.equal(cell === "asks");
    await start.restore();
  }
}

/** All of them try one after the other, are refused with the error, and nothing has moved. */
async function expectRefused(world: Opened, call: string, stage: Stage, error: string, people: Address[]) {
  const [first] = people;
  if (first) await agree(world, call, stage, first);
  const before = await pictureOf(world);
  for (const account of people) {
    const refused = send(world, call, stage, account);
    await expectRevert(refused, `Engagements_${error}`, argsOf(error, world, stage, account));
  }
  expect(await pictureOf(world)).to.deep.equal(before);
}

/** Whose row it is. */
function peopleOf(row: string): Address[] {
  const [call, who] = row.split(" | ") as [string, string];
  if (who !== "others") return WHO[who] ?? [];
  const named = ROWS.filter((one) => one.startsWith(`${call} | `) && one !== row).flatMap(peopleOf);
  return Object.values(PEOPLE).filter((account) => !named.includes(account));
}

describe("The table of transitions", () => {
  for (const stage of STAGES) {
    describe(`given the outcome is ${stage}`, () => {
      for (const row of ROWS) {
        const [call, who] = row.split(" | ") as [string, string];
        const cell = cellOf(call, who, stage);
        it(`${call} by ${who}: ${cell}`, async () => {
          if (cell === undefined) throw new Error("The table says nothing.");
          const world = await loadFixture(WORLDS[stage]);
          if (isState(cell) || cell === "=" || cell === "asks") {
            await expectDone(world, call, stage, cell, peopleOf(row));
          } else {
            await expectRefused(world, call, stage, cell === "·" ? "WrongState" : cell, peopleOf(row));
          }
        });
      }
    });
  }

  it("has every call, and for each of them everybody once", () => {
    const calls = new Set(ROWS.map((row) => row.split(" | ")[0]));
    expect([...calls].sort()).to.deep.equal(Object.keys(CALLS).sort());
    for (const call of calls) {
      const people = ROWS.filter((row) => row.startsWith(`${call} | `)).flatMap(peopleOf);
      expect([...people].sort(), call).to.deep.equal(Object.values(PEOPLE).sort());
    }
  });
});
