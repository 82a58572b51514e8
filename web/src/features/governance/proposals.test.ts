import { type House, housesOf, type ProposalState, type VoteSide } from "@rizom/sdk";
import { describe, expect, test } from "vitest";
import { barOf } from "./barOf.ts";
import { aProposal, DAY, facts, INES, NOW, QUORUMS, rzm } from "./fixtures.ts";
import { proposalHistory } from "./proposalHistory.ts";
import { inOrder, isAbout, judge, passesFilter } from "./proposalOrder.ts";
import { readProposalParam } from "./readProposalParam.ts";
import { sayEligibility } from "./sayEligibility.ts";
import { sayOutlook } from "./sayProposal.ts";
import { effectOf, NOBODY, sayOwners, stanceAfter } from "./sayVote.ts";

const nameOf = (id: bigint) => (id === 1n ? "Tideline" : `Franchise ${id}`);

describe("judge and inOrder", () => {
  const over = { snapshot: NOW - 9n * DAY, deadline: NOW - 4n * DAY };
  const all = [
    aProposal({ id: 1n, number: 1, ...over, stage: "EXECUTED" }),
    aProposal({ id: 2n, number: 2, ...over }),
    aProposal({ id: 3n, number: 3, ...over, franchises: { for: 2n, against: 0n, abstain: 0n } }),
    aProposal({ id: 4n, number: 4, ...over, stage: "QUEUED", eta: NOW + DAY }),
    aProposal({ id: 5n, number: 5, snapshot: NOW + DAY, deadline: NOW + 6n * DAY }),
    aProposal({ id: 6n, number: 6, deadline: NOW + 3n * DAY }),
    aProposal({ id: 7n, number: 7, deadline: NOW + DAY }),
    aProposal({ id: 8n, number: 8, deadline: NOW + 4n * DAY }),
    aProposal({ id: 9n, number: 9, ...over, stage: "CANCELED" }),
  ];
  const quorums = new Map(all.map(({ snapshot }) => [snapshot, QUORUMS]));
  const judged = judge(all, quorums, NOW);

  test("default: what waits for one's vote first, then open ones that end soonest, then what can be carried out", () => {
    const ids = inOrder(judged, new Set([8n])).map(({ proposal }) => proposal.id);
    expect(ids).toEqual([8n, 7n, 6n, 5n, 3n, 4n, 9n, 2n, 1n]);
  });
  test("default: narrowed by state", () => {
    const of = (filter: Parameters<typeof passesFilter>[1]) =>
      judged.filter((each) => passesFilter(each, filter)).map(({ proposal }) => proposal.id);
    expect([of("open"), of("passed"), of("executed")]).toEqual([[5n, 6n, 7n, 8n], [3n, 4n], [1n]]);
    expect([of("defeated"), of("canceled"), of("all").length]).toEqual([[2n], [9n], 9]);
  });
  test("behavior: what depends on quorums that aren't known is in no state", () => {
    const [unknown] = judge([aProposal(over)], new Map(), NOW);
    expect(unknown?.state).toBeNull();
    expect(unknown && passesFilter(unknown, "defeated")).toBe(false);
  });
  test("default: found by words of title and description, whatever their case", () => {
    expect(isAbout(aProposal(), "POSTERS pay")).toBe(true);
    expect(isAbout(aProposal(), "posters pigs")).toBe(false);
  });
});

describe("sayOutlook", () => {
  const proposal = aProposal();
  const split = { ...proposal, franchises: { for: 2n, against: 0n, abstain: 0n } };
  const passing = housesOf({ proposal: split, quorums: QUORUMS });
  const tied = housesOf({ proposal, quorums: QUORUMS });
  const say = (state: ProposalState, change = {}, houses = passing) =>
    sayOutlook({ proposal: { ...proposal, ...change }, state, houses, now: NOW, timelockDelay: 2n * DAY });
  test.each([
    ["pending", { snapshot: NOW + DAY }, "Voting begins tomorrow and lasts 1 day."],
    ["active", {}, "Both houses are for it. Voting ends in 2 days; then anybody can queue it."],
    ["succeeded", {}, "Both houses passed it. Anybody can queue it now; 2 days later, anybody can execute it."],
    ["queued", { eta: NOW + DAY }, "Both houses passed it, and it’s queued. Anybody can execute it tomorrow."],
    ["queued", { eta: NOW }, "Both houses passed it, and it has waited long enough: anybody can execute it now."],
    ["executed", {}, "Both houses passed it, and it was carried out."],
    ["canceled", {}, "It was cancelled and never takes effect."],
  ] as const)("default: %s", (state, change, sentence) => expect(say(state, change)).toContain(sentence));
  test("default: houses that don't agree say what is missing, and what follows", () => {
    expect(say("active", {}, tied)).toBe(
      "The equity house is for it; the franchise house is tied, which isn’t enough. Voting ends in 2 days; as things stand, it’s defeated then.",
    );
    const few = housesOf({
      proposal: { ...split, equity: { for: rzm(1), against: 0n, abstain: 0n } },
      quorums: QUORUMS,
    });
    expect(say("active", {}, few)).toContain("The equity house is for it, but lacks its quorum by 99 RZM");
  });
  test("default: a defeat says by which house", () => {
    expect(say("defeated", {}, tied)).toBe(
      "It was defeated: the equity house was for it, but the franchise house wasn’t for it.",
    );
    const none = housesOf({ proposal: { equity: NONE, franchises: NONE }, quorums: QUORUMS });
    expect(say("defeated", {}, none)).toBe("It was defeated: both houses weren’t for it.");
  });
  const NONE = { for: 0n, against: 0n, abstain: 0n };
});

describe("sayEligibility", () => {
  const weight = { houses: "both", votes: rzm(50), franchiseId: 1n } as const;
  test.each([
    [{ may: true, weight }, {}, "You can vote because you had 50 RZM of votes and owned Tideline when voting began."],
    [{ may: true, weight: { ...weight, houses: "franchise", votes: 0n } }, {}, "because you owned Tideline when"],
    [{ may: false, because: "noWallet" }, {}, "Connect a wallet"],
    [{ may: false, because: "ended" }, {}, "You cannot vote because voting has ended."],
    [{ may: false, because: "canceled" }, {}, "You cannot vote because it was cancelled."],
    [
      { may: false, because: "notBegun", weight },
      {},
      "You can vote then because you have 50 RZM of votes and own Tideline",
    ],
    [{ may: false, because: "notBegun", weight: null }, {}, "With this account you couldn’t vote"],
    [{ may: false, because: "voted", weight }, {}, "You have voted. A ballot can’t be changed."],
    [{ may: false, because: "lateVotes" }, { votesNow: rzm(9) }, "because your 9 RZM of votes came after voting began"],
    [{ may: false, because: "lateFranchise" }, {}, "because Tideline didn’t count for you when voting began"],
    [{ may: false, because: "delegated" }, { delegate: INES }, "your 50 RZM vote through 0xa0Ee"],
    [{ may: false, because: "undelegated" }, {}, "because your 50 RZM weren’t delegated when voting began"],
    [{ may: false, because: "stranger" }, {}, "had no votes and owned no active franchise"],
  ] as const)("default: %o", (eligibility, change, sentence) => {
    expect(sayEligibility(eligibility, facts(change), nameOf)).toContain(sentence);
  });
});

describe("what a ballot does", () => {
  test.each<[VoteSide[], VoteSide]>([
    [["FOR"], "FOR"],
    [["FOR", "AGAINST"], "ABSTAIN"],
    [["FOR", "AGAINST", "AGAINST"], "AGAINST"],
    [["ABSTAIN"], "ABSTAIN"],
    [["ABSTAIN", "FOR"], "FOR"],
  ])("default: owners who vote %o bring it to %s", (sides, stance) => {
    const after = sides.reduce<ReturnType<typeof stanceAfter>>(stanceAfter, { ...NOBODY, stance: "ABSTAIN" });
    expect(after.stance).toBe(stance);
  });
  test("default: in both houses", () => {
    const weight = { houses: "both", votes: rzm(50), franchiseId: 2n } as const;
    expect(effectOf(aProposal(), weight, "FOR", nameOf)).toEqual([
      { label: "Equity house", before: "", after: "50 RZM for it" },
      {
        ...{ label: "Franchise 2", before: "against it" },
        after: "neither for nor against (owners: 1 for and 1 against)",
      },
    ]);
    expect(sayOwners(NOBODY)).toBe("nobody has voted");
  });
  test("behavior: an owner without votes counts in one house only", () => {
    const weight = { houses: "franchise", votes: 0n, franchiseId: 3n } as const;
    const lines = effectOf(aProposal(), weight, "AGAINST", nameOf);
    expect(lines.map(({ label, before }) => [label, before])).toEqual([["Franchise 3", "no stance yet"]]);
  });
});

describe("proposalHistory", () => {
  const whats = (change: Parameters<typeof aProposal>[0], state: ProposalState) =>
    proposalHistory(aProposal(change), state, NOW).map(({ what, isPast }) => `${isPast ? "✓" : "…"} ${what}`);
  test("default: what was and what is to come", () => {
    expect(whats({}, "active")).toEqual([
      "✓ Proposed",
      "✓ Voting began",
      "… Voting ends",
      "… To be queued, if it passes",
      "… To be executed",
    ]);
  });
  test("behavior: extended, queued and carried out", () => {
    const done = {
      ...{ deadline: NOW - 3n * DAY, plannedDeadline: NOW - 4n * DAY, snapshot: NOW - 9n * DAY, eta: NOW - DAY },
      ...{ queuedAt: Number(NOW - 2n * DAY), executedAt: Number(NOW - 100n) },
    };
    expect(whats(done, "executed").slice(2)).toEqual([
      "✓ Voting was to end, before a late quorum extended it",
      "✓ Voting ended",
      "✓ Queued",
      "✓ Could be executed from",
      "✓ Carried out",
    ]);
  });
  test("behavior: one that was cancelled or defeated has nothing to come", () => {
    const early = { snapshot: NOW + DAY, canceledAt: Number(NOW - 5n) };
    expect(whats(early, "canceled")).toEqual(["✓ Proposed", "✓ Cancelled"]);
    expect(whats({ deadline: NOW - DAY }, "defeated").at(-1)).toBe("✓ Defeated");
  });
});

describe("barOf", () => {
  const house = (change: Partial<House>): House => ({
    ...housesOf({ proposal: aProposal(), quorums: QUORUMS }).equity,
    ...change,
  });
  test("default: parts of all there is", () => {
    expect(barOf(house({}))).toEqual({ for: 0.12, against: 0.03, abstain: 0, quorum: 0.1 });
  });
  test("behavior: a house without anybody is empty", () => {
    const empty = { tally: { for: 0n, against: 0n, abstain: 0n }, size: 0n, quorum: 0n };
    expect(barOf(house(empty))).toEqual({ for: 0, against: 0, abstain: 0, quorum: 0 });
  });
});

test("readProposalParam: digits or hex; a sentence for the rest", () => {
  expect(readProposalParam("12").id).toBe(12n);
  expect(readProposalParam(`0x${"f".repeat(64)}`).id).toBe(2n ** 256n - 1n);
  for (const wrong of [undefined, "", "twelve", "-1", "1.5", (2n ** 256n).toString(), `0x${"f".repeat(65)}`]) {
    expect(readProposalParam(wrong)).toMatchObject({ id: null, problem: expect.stringMatching(/number/) });
  }
});
