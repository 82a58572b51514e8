import { describe, expect, test } from "vitest";
import { housesOf } from "./housesOf.ts";
import type { Tally } from "./Proposal.ts";
import { stateOf } from "./stateOf.ts";

const quorums = { equity: 100n, franchises: 2n, supply: 1_000n, activeFranchises: 3n };
const tally = (yes: bigint, against = 0n, abstain = 0n): Tally => ({ for: yes, against, abstain });
const NOBODY = tally(0n);

describe("housesOf", () => {
  test.each([
    ["nobody voted", NOBODY, { lead: "NONE", isFor: false, hasQuorum: false, missing: 100n }],
    ["for, without quorum", tally(60n), { lead: "FOR", isFor: true, hasQuorum: false, missing: 40n }],
    [
      "for, with quorum by who abstains",
      tally(60n, 0n, 40n),
      { lead: "FOR", hasQuorum: true, missing: 0n, passes: true },
    ],
    ["against doesn't help to reach it", tally(60n, 59n), { isFor: true, hasQuorum: false, missing: 40n }],
    ["a tie isn't for it", tally(100n, 100n), { lead: "TIE", isFor: false, hasQuorum: true, missing: 1n }],
    ["against leads", tally(100n, 150n), { lead: "AGAINST", isFor: false, missing: 51n, passes: false }],
    ["against leads, and quorum is farther", tally(0n, 5n), { lead: "AGAINST", missing: 100n }],
    ["only abstentions", tally(0n, 0n, 200n), { lead: "NONE", isFor: false, hasQuorum: true, missing: 1n }],
  ])("default: the equity house: %s", (_, equity, expected) => {
    const { equity: house } = housesOf({ proposal: { equity, franchises: NOBODY }, quorums });
    expect(house).toMatchObject({ ...expected, size: 1_000n, quorum: 100n });
  });

  const FOR = { equity: tally(100n), franchises: tally(2n) };
  test.each([
    ["both", FOR, true],
    ["equity alone", { ...FOR, franchises: tally(1n, 1n) }, false],
    ["franchises alone", { ...FOR, equity: tally(100n, 100n) }, false],
    ["neither", { equity: NOBODY, franchises: NOBODY }, false],
  ])("behavior: a proposal passes with both houses only: %s", (_, proposal, passes) => {
    expect(housesOf({ proposal, quorums }).passes).toBe(passes);
  });

  test("behavior: what is missing would pass it, and one less wouldn't", () => {
    for (const [yes, against, abstain] of [
      [0n, 0n, 0n],
      [3n, 9n, 1n],
      [50n, 80n, 90n],
      [99n, 0n, 0n],
    ] as const) {
      const missing = housesOf({ proposal: { ...FOR, equity: tally(yes, against, abstain) }, quorums }).equity.missing;
      const after = (more: bigint) =>
        housesOf({ proposal: { ...FOR, equity: tally(yes + more, against, abstain) }, quorums }).passes;
      expect([missing > 0n, after(missing), after(missing - 1n)]).toEqual([true, true, false]);
    }
  });
});

describe("stateOf", () => {
  test("behavior: what depends on quorums isn't guessed", () => {
    const proposal = { stage: "PROPOSED", snapshot: 5n, deadline: 9n, equity: tally(9n), franchises: NOBODY } as const;
    expect(stateOf({ proposal, quorums: null, now: 9n })).toBe("active");
    expect(stateOf({ proposal, quorums: null, now: 10n })).toBeNull();
    expect(stateOf({ proposal: { ...proposal, stage: "QUEUED" }, quorums: null, now: 10n })).toBe("queued");
  });
});
