import { getAddress, type Hex, numberToHex } from "viem";
import { afterEach, describe, expect, test } from "vitest";
import { type Asked, startIndex } from "../testing/startIndex.ts";
import { createIndexClient } from "./createIndexClient.ts";
import { fetchFranchise } from "./fetchFranchise.ts";
import { fetchFranchises } from "./fetchFranchises.ts";
import { fetchFranchiseTies } from "./fetchFranchiseTies.ts";
import { fetchFranchiseVotes } from "./fetchFranchiseVotes.ts";
import { IndexInvalidError } from "./indexErrors.ts";

const raw = (n: number): Hex => numberToHex(n, { size: 20 });
const hash = (n: number): Hex => numberToHex(n, { size: 32 });
const id = (n: number): Hex => numberToHex(n, { size: 36 });
const ines = getAddress(raw(0xfedcba));
const split = getAddress(raw(0xabcdef));
const who = { id: raw(0xfedcba) };

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function indexOf(reply: (asked: Asked) => unknown) {
  const { url, asked, stop } = await startIndex((question) => ({ data: reply(question) }));
  stops.push(stop);
  return { index: createIndexClient(url), asked };
}

const charter = { title: "Tideline", summary: "We build for the sea." };
const franchiseOf = (n: number, document: object | null = charter) => ({
  ...{ id: hash(n), franchiseId: String(n), name: "Tideline", charter: hash(7), isSuspended: false },
  ...{ ownerCount: 1, facilitatorCount: 2, memberCount: 3, splitCount: 4 },
  ...{
    admittedAt: "5",
    admittedAtBlock: "6",
    admittedTx: hash(9),
    owners: [{ account: who }],
    currentCharter: { document },
  },
});
const readFranchiseOf = (n: number) => ({
  ...{ id: BigInt(n), name: "Tideline", charter: hash(7), isSuspended: false, document: charter, owners: [ines] },
  ...{ ownerCount: 1, facilitatorCount: 2, memberCount: 3, splitCount: 4, admittedAt: 5, block: 6n },
  transaction: hash(9),
});
const ownership = { id: id(1), account: who, since: "5", sinceTx: hash(9), until: null };
const readOwnership = { id: id(1), account: ines, since: 5, transaction: hash(9), until: null };
const appointment = { id: id(2), account: who, role: "MEMBER", by: who, since: "5", until: "6", endedBy: who };
const readAppointment = { id: id(2), account: ines, role: "MEMBER", by: ines, since: 5, until: 6, endedBy: ines };
const invitation = { id: id(3), account: who, deadline: "99", invitedAt: "5", acceptedAt: null, withdrawnAt: "7" };
const readInvitation = { ...invitation, account: ines, deadline: 99n, invitedAt: 5, withdrawnAt: 7 };

describe("franchises", () => {
  test("default: in the order of their numbers, with what their charters say", async () => {
    const items = [franchiseOf(1), { ...franchiseOf(2, null), isSuspended: true }];
    const { index } = await indexOf(() => ({ items, _meta: { block: { number: 1 } } }));
    expect(await fetchFranchises(index)).toEqual([
      readFranchiseOf(1),
      { ...readFranchiseOf(2), isSuspended: true, document: null },
    ]);
  });
});

describe("one franchise with its past", () => {
  const motion = {
    ...{ id: id(4), matter: "REMOVE_OWNER", account: who, charter: null, support: 2, needed: 2 },
    ...{ carriedAt: "9", withdrawnAt: null, roster: { until: "10" }, openedAt: "8" },
    supporters: [
      { owner: { id: raw(2) }, since: "9" },
      { owner: { id: raw(1) }, since: "8" },
    ],
  };
  const whole = {
    ...franchiseOf(1),
    ownerships: [{ ...ownership, id: id(8), since: "6" }, ownership],
    ...{ appointments: [appointment], invitations: [invitation] },
    motions: [
      { ...motion, id: id(6), carriedAt: null, withdrawnAt: "9", supporters: [] },
      { ...motion, id: id(5), matter: "CHANGE_CHARTER", account: null, charter: hash(3), carriedAt: null },
      motion,
    ],
    charters: [{ id: id(6), digest: hash(7), since: "5", until: null, transaction: hash(9) }],
    suspensions: [{ id: id(7), since: "5", until: "6" }],
    splits: [{ id: raw(0xabcdef), franchiseSince: "5" }],
  };

  test("default: every list oldest first, in the words of the chain", async () => {
    const { index, asked } = await indexOf(() => ({ franchise: whole }));
    const readMotion = {
      ...{ id: id(4), matter: "REMOVE_OWNER", subject: `0x${"0".repeat(58)}fedcba`, needed: 2 },
      ...{ supporters: [raw(1), raw(2)], openedAt: 8, carriedAt: 9, lapsedAt: null },
    };
    expect(await fetchFranchise(index, { id: 1n })).toEqual({
      ...readFranchiseOf(1),
      ownerships: [readOwnership, { ...readOwnership, id: id(8), since: 6 }],
      ...{ appointments: [readAppointment], invitations: [readInvitation] },
      motions: [
        readMotion,
        { ...readMotion, id: id(5), matter: "CHANGE_CHARTER", subject: hash(3), carriedAt: null, lapsedAt: 10 },
        { ...readMotion, id: id(6), supporters: [], carriedAt: null, lapsedAt: 9 },
      ],
      charters: [{ id: id(6), digest: hash(7), since: 5, until: null, transaction: hash(9) }],
      suspensions: [{ id: id(7), since: 5, until: 6 }],
      splits: [{ split, since: 5 }],
    });
    expect(asked[0]?.variables).toEqual({ id: hash(1) });
  });

  test("behavior: one that the index doesn't have", async () => {
    const { index } = await indexOf(() => ({ franchise: null }));
    expect(await fetchFranchise(index, { id: 9n })).toBeNull();
  });

  test("error: a role or a matter that doesn't exist", async () => {
    for (const wrong of [
      { appointments: [{ ...appointment, role: "KING" }] },
      { motions: [{ ...motion, matter: "PARTY" }] },
    ]) {
      const { index } = await indexOf(() => ({ franchise: { ...whole, ...wrong } }));
      await expect(fetchFranchise(index, { id: 1n })).rejects.toThrow(IndexInvalidError);
    }
  });
});

test("default: what an account has to do with franchises", async () => {
  const franchise = { franchiseId: "3", name: "Tideline" };
  const there = { franchiseId: 3n, franchiseName: "Tideline" };
  const { index, asked } = await indexOf(() => ({
    ownerships: [{ ...ownership, franchise }],
    appointments: [{ ...appointment, franchise }],
    invitations: [{ ...invitation, franchise }],
  }));
  expect(await fetchFranchiseTies(index, { account: ines })).toEqual({
    ownerships: [{ ...readOwnership, ...there }],
    appointments: [{ ...readAppointment, ...there }],
    invitations: [{ ...readInvitation, ...there }],
  });
  expect(asked[0]?.variables).toEqual({ account: raw(0xfedcba) });
});

test("default: where a franchise stands in proposals, with its owners' ballots", async () => {
  const ballots = [{ voter: who, support: "FOR", timestamp: "7" }];
  const { index, asked } = await indexOf(() => ({
    franchiseStances: [
      { stance: "ABSTAIN", updatedAt: "8", proposal: { proposalId: "12", title: "Pay the boatyard", ballots } },
    ],
  }));
  expect(await fetchFranchiseVotes(index, { franchiseId: 1n })).toEqual([
    {
      ...{ proposalId: 12n, title: "Pay the boatyard", stance: "ABSTAIN", updatedAt: 8 },
      ballots: [{ owner: ines, side: "FOR", at: 7 }],
    },
  ]);
  expect(asked[0]?.variables).toEqual({ first: 100, franchise: hash(1) });
});
