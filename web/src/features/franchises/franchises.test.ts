import { standingIn, subjectOf } from "@rizom/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { registerNames } from "../../lib/names.ts";
import { readAppointees, readPastedAppointees } from "./appointees.ts";
import { findFranchises } from "./findFranchises.ts";
import { aFranchise, aMotion, facts, hash, INES, JONAS, LUCIA, NOW, SAMIR, WEN } from "./fixtures.ts";
import { franchiseHistory } from "./franchiseHistory.ts";
import { whyNotInvite } from "./inviting.ts";
import { nameOfFranchise } from "./nameOfFranchise.ts";
import { pagesOf } from "./pagesOf.ts";
import { holdersNow, openInvitations, ownersNow } from "./people.ts";
import { readFranchiseParam } from "./readFranchiseParam.ts";
import { neededOf, openMotions, sayEffect, sayMotion, sayTally } from "./sayMotion.ts";
import { sayHindrance, sayRelation } from "./sayStanding.ts";
import { tiesNow, tiesPast } from "./ties.ts";

const invitation = { id: hash(40), account: WEN, invitedAt: NOW - 5, acceptedAt: null, withdrawnAt: null } as const;

describe("findFranchises", () => {
  beforeEach(() => registerNames([{ address: LUCIA, name: "Lucía Ferrer" }]));
  const all = [
    aFranchise({ id: 1n, document: { title: "Tideline", summary: "Boats, sails and harbours." } }),
    aFranchise({ id: 2n, name: "Fieldwork", owners: [WEN] }),
  ];
  test("default: nothing typed finds all", () => expect(findFranchises(all, "  ")).toEqual(all));
  test.each([
    ["a name, whatever the case", "tideLINE", [1n]],
    ["words of the summary, in any order", "sails boats", [1n]],
    ["an owner without the accent", "lucia", [1n]],
    ["the beginning of an owner's address", WEN.slice(0, 8), [2n]],
    ["a number", "franchise 2", [2n]],
    ["something that is nowhere", "orchard", []],
  ])("behavior: %s", (_, typed, ids) => {
    expect(findFranchises(all, typed).map(({ id }) => id)).toEqual(ids);
  });
});

describe("motions in words", () => {
  const franchise = aFranchise();
  test("default: what is asked and what follows", () => {
    expect(sayMotion(aMotion(), franchise)).toBe("Invite 0x976E…0aa9 as an owner");
    expect(sayEffect(aMotion(), franchise)).toContain("has 30 days to accept");
  });
  test("behavior: removal is said of an owner, withdrawal of who is only invited", () => {
    const remove = aMotion({ matter: "REMOVE_OWNER", subject: subjectOf(JONAS) });
    expect(sayMotion(remove, franchise)).toBe("Remove 0x3C44…93BC as an owner");
    expect(sayEffect(remove, franchise)).toBe("0x3C44…93BC stops being an owner at once");
    const withdraw = aMotion({ matter: "REMOVE_OWNER" });
    expect(sayMotion(withdraw, franchise)).toBe("Withdraw the invitation of 0x976E…0aa9");
    expect(sayEffect(withdraw, franchise)).toBe("0x976E…0aa9 can’t accept any more");
  });
  test("behavior: a charter", () => {
    const charter = aMotion({ matter: "CHANGE_CHARTER", subject: hash(9) });
    expect(sayMotion(charter, franchise)).toBe("Put another charter in force");
    expect(sayEffect(charter, franchise)).toBe("the new charter is in force at once");
  });
  test("behavior: the tally, for one and for many", () => {
    expect(sayTally(2, 3, 2)).toBe("2 of 3 owners are for it; 2 carry it.");
    expect(sayTally(1, 1, 1)).toBe("1 of 1 owner is for it; 1 carries it.");
  });
  test("behavior: more than half carry, as the contract counts", () => {
    expect([1, 2, 3, 4, 5, 50].map(neededOf)).toEqual([1, 2, 2, 3, 3, 26]);
  });
  test("behavior: only what is neither carried nor lapsed is open", () => {
    const motions = [aMotion({ carriedAt: NOW }), aMotion({ lapsedAt: NOW }), aMotion({ id: hash(101) })];
    expect(openMotions({ motions }).map(({ id }) => id)).toEqual([hash(101)]);
  });
});

describe("people", () => {
  test("default: who is there now", () => {
    const franchise = aFranchise();
    expect(ownersNow(franchise).map(({ account }) => account)).toEqual([INES, JONAS, LUCIA]);
    expect(holdersNow(franchise, "FACILITATOR").map(({ account }) => account)).toEqual([SAMIR]);
    expect(holdersNow(franchise, "MEMBER")).toEqual([]);
  });
  test("behavior: an invitation is open until its last second, accepted or withdrawn", () => {
    const open = (change: object) =>
      openInvitations({ invitations: [{ ...invitation, deadline: BigInt(NOW), ...change }] }, BigInt(NOW));
    expect(open({})).toHaveLength(1);
    expect(open({ deadline: BigInt(NOW - 1) })).toEqual([]);
    expect(open({ acceptedAt: NOW })).toEqual([]);
    expect(open({ withdrawnAt: NOW })).toEqual([]);
  });
  test("behavior: a name of blanks is no name", () => {
    expect(nameOfFranchise({ id: 3n, name: " " })).toBe("Franchise 3");
    expect(nameOfFranchise({ id: 3n, name: " Tideline " })).toBe("Tideline");
  });
  test("behavior: ties of somebody, now and formerly", () => {
    const place = { franchiseId: 1n, franchiseName: "Tideline" };
    const { ownerships, appointments } = aFranchise();
    const ties = {
      ownerships: ownerships.slice(0, 1).map((one) => ({ ...one, ...place })),
      appointments: appointments.map((one) => ({ ...one, ...place })),
      invitations: [],
    };
    expect(tiesNow(ties).map(({ what }) => what)).toEqual(["Owner", "Facilitator"]);
    expect(tiesPast(ties).map(({ what, until }) => [what, until])).toEqual([["Member", NOW - 5_000]]);
  });
});

describe("standing in words", () => {
  const say = (change: Parameters<typeof facts>[0], deed: Parameters<typeof sayHindrance>[1]) =>
    sayHindrance(standingIn(facts(change)), deed);
  test("default: nothing stands in an owner's way", () => {
    expect(say({ owned: 1n }, "appoint")).toBeNull();
    expect(sayRelation(standingIn(facts({ owned: 1n })))).toMatch(/^You own this franchise/);
  });
  test.each([
    ["a stranger", {}, "decide", /Only its owners/],
    ["an owner of another", { owned: 2n }, "appoint", /You own another franchise.*you do there/],
    ["an owner of another who is invited", { owned: 2n, invitedUntil: BigInt(NOW) }, "acceptOwnership", /Resign there/],
    ["an owner of another who would leave", { owned: 2n }, "resignOwnership", /don’t own this franchise/],
    ["the last owner who would leave", { owned: 1n, ownerCount: 1 }, "resignOwnership", /You are its last owner/],
    ["the last owner who would remove", { owned: 1n, ownerCount: 1 }, "removeOwner", /only one owner/],
    ["an owner while it's suspended", { owned: 1n, isSuspended: true }, "appoint", /network has suspended/],
    ["who came too late", { invitedUntil: BigInt(NOW - 1) }, "acceptOwnership", /invitation has expired/],
    ["who isn't invited", {}, "acceptOwnership", /haven’t invited you/],
    ["who has no role", {}, "resignMember", /don’t hold this role/],
  ] as const)("error: %s reads why", (_, change, deed, sentence) => expect(say(change, deed)).toMatch(sentence));
  test("behavior: every relation has a sentence of its own", () => {
    const given = [{ owned: 1n }, { invitedUntil: BigInt(NOW) }, { isFacilitator: true }, { isMember: true }, {}];
    const said = given.map((change) => sayRelation(standingIn(facts(change))));
    expect(new Set(said).size).toBe(5);
  });
});

describe("whyNotInvite", () => {
  const question = { franchise: aFranchise(), account: WEN, owned: null, isMine: false, now: BigInt(NOW) } as const;
  test("default: nothing against it, also while not all is known", () => {
    expect(whyNotInvite(question)).toBeNull();
    expect(whyNotInvite({ ...question, owned: undefined, isMine: undefined })).toBeNull();
  });
  test.each([
    ["an owner", { owned: 1n }, /^Owns this franchise already/],
    ["an owner of another", { owned: 2n }, /^Owns franchise 2, and nobody can own two/],
    ["whom one supports", { isMine: true }, /^You are for this already/],
    [
      "who is invited",
      { franchise: aFranchise({ invitations: [{ ...invitation, deadline: BigInt(NOW) }] }) },
      /^Is invited already/,
    ],
  ])("error: not %s", (_, change, sentence) => expect(whyNotInvite({ ...question, ...change })).toMatch(sentence));
});

describe("who is to be appointed", () => {
  const rows = (...accounts: string[]) => accounts.map((account, n) => ({ id: `${n}`, account }));
  const read = (accounts: string[], asked = false) =>
    readAppointees(rows(...accounts), [SAMIR], { asked, role: "member" });
  test("default: addresses, empty lines passed over", () => {
    expect(read([WEN.toLowerCase(), "", INES])).toEqual({
      accounts: [WEN, INES],
      problems: new Map(),
      isComplete: true,
    });
  });
  test("error: each line says what is wrong with it", () => {
    const { problems, isComplete } = read([WEN, WEN, SAMIR, "0x12"]);
    expect([...problems]).toEqual([
      ["1", "This account is named twice."],
      ["2", "Is member already."],
      ["3", "An address has 40 characters after 0x; this has 2."],
    ]);
    expect(isComplete).toBe(false);
  });
  test("error: nobody is only wrong once somebody wants to go on", () => {
    expect(read([""]).problems.size).toBe(0);
    expect(read([""], true).problems.get("0")).toBe("Enter an address.");
  });
  test("behavior: a pasted list with names and headings; a line without an address is said", () => {
    const { rows: pasted, problems } = readPastedAppointees(`address,name\n${WEN},Wen\n"${INES}"\tInes\n\nJonas`);
    expect(pasted.map(({ account }) => account)).toEqual([WEN, INES]);
    expect(problems).toMatchObject([{ line: 5, sentence: "This line needs an address first." }]);
  });
  test("behavior: pages that one transaction takes", () => {
    expect(pagesOf(Array(201).fill(WEN)).map(({ length }) => length)).toEqual([100, 100, 1]);
  });
});

describe("readFranchiseParam", () => {
  test("default", () => expect(readFranchiseParam("12")).toEqual({ id: 12n, problem: null }));
  test.each([undefined, "", "0", "-1", "1.5", "0x1", "tideline", "1".repeat(40)])("error: %s", (text) => {
    expect(readFranchiseParam(text)).toMatchObject({ id: null, problem: expect.stringMatching(/\.$/) });
  });
});

describe("franchiseHistory", () => {
  const said = (change: Parameters<typeof aFranchise>[0]) =>
    franchiseHistory(aFranchise(change)).map(({ sentence }) => sentence);
  test("default: newest first; who gave a role up isn't dismissed", () => {
    expect(said({})).toEqual([
      "gave up being a member",
      "was appointed facilitator",
      "was appointed member",
      ...Array(3).fill("became an owner"),
      "The network admitted the franchise",
    ]);
  });
  test("behavior: motions that weren't carried say how they ended", () => {
    const motions = [aMotion({ lapsedAt: NOW, supporters: [] }), aMotion({ lapsedAt: NOW + 1 }), aMotion()];
    expect(said({ motions }).slice(0, 2)).toEqual([
      "“Invite as an owner” lapsed when the owners changed",
      "“Invite as an owner” was taken back",
    ]);
  });
  test("behavior: suspensions, charters, splits and invitations", () => {
    const { charters } = aFranchise();
    const happenings = said({
      suspensions: [{ id: hash(50), since: NOW, until: NOW + 5 }],
      charters: [...charters, { id: hash(31), digest: hash(8), since: NOW + 1, until: null, transaction: hash(2) }],
      splits: [{ split: "0x00000000000000000000000000000000000000A1", since: NOW + 2 }],
      invitations: [{ ...invitation, deadline: 1n, invitedAt: NOW + 3, withdrawnAt: NOW + 4 }],
    });
    expect(happenings.slice(0, 6)).toEqual([
      "The network reinstated the franchise",
      "is no longer invited",
      "was invited to own it",
      "became a split of the franchise",
      "Its owners put another charter in force",
      "The network suspended the franchise",
    ]);
  });
});
