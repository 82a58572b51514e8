import { describe, expect, test } from "vitest";
import { claimableLines, claimLines } from "./claimLines.ts";
import { aGrant, anAllocation, aPatronage, DAY, NOW, rzm } from "./fixtures.ts";
import { totalsOf } from "./totals.ts";

const linesOf = (stakes: Partial<Parameters<typeof claimLines>[0]>, now = NOW) =>
  claimLines({ grants: [], allocations: [], patronage: [], ...stakes }, now);
const only = (stakes: Partial<Parameters<typeof claimLines>[0]>, now = NOW) => {
  const [line] = linesOf(stakes, now);
  if (!line) throw new Error("There must be a line.");
  return line;
};

describe("grants", () => {
  test("default: half way, something claimed before", () => {
    const grant = aGrant({ start: NOW - 100n * DAY, cliff: NOW - 50n * DAY, end: NOW + 100n * DAY, claimed: rzm(100) });
    expect(only({ grants: [grant] })).toMatchObject({
      kind: "grant",
      source: "Grant 1",
      claimable: rzm(500),
      later: rzm(600),
      nextWhen: null,
      laterWhen: NOW + 100n * DAY,
      state: "claimable",
    });
  });

  test("behavior: before the cliff all of it waits, and the cliff is named", () => {
    const grant = aGrant({ start: NOW - 10n * DAY, cliff: NOW + 1n, end: NOW + 90n * DAY });
    expect(only({ grants: [grant] })).toMatchObject({ claimable: 0n, nextWhen: NOW + 1n, state: "waiting" });
    expect(only({ grants: [grant] }, NOW + 1n)).toMatchObject({ nextWhen: null, state: "claimable" });
  });

  test("behavior: a revoked one brings what had vested, and nothing later", () => {
    const grant = aGrant({
      amount: rzm(300),
      end: NOW - DAY,
      start: NOW - 30n * DAY,
      revoked: true,
      claimed: rzm(300),
    });
    expect(only({ grants: [grant] })).toMatchObject({ claimable: 0n, later: 0n, laterWhen: null, state: "done" });
  });

  test("behavior: one that was revoked before its cliff brings nothing", () => {
    const grant = aGrant({ amount: 0n, end: NOW - DAY, cliff: NOW + DAY, revoked: true });
    expect(only({ grants: [grant] })).toMatchObject({ claimable: 0n, later: 0n, state: "done" });
  });
});

describe("rounds", () => {
  test("default: all of it, until the deadline and in its last second", () => {
    const allocation = anAllocation({ deadline: NOW });
    expect(only({ allocations: [allocation] })).toMatchObject({
      source: "Founding thanks",
      claimable: rzm(250),
      state: "claimable",
    });
    expect(only({ allocations: [allocation] }, NOW + 1n)).toMatchObject({ claimable: 0n, state: "lost" });
  });

  test("behavior: what was claimed stays claimed after the deadline", () => {
    const line = only({ allocations: [anAllocation({ isClaimed: true, deadline: NOW - DAY })] });
    expect(line).toMatchObject({ claimed: rzm(250), claimable: 0n, state: "done" });
  });
});

describe("patronage", () => {
  test("default", () => {
    expect(
      only({ patronage: [aPatronage({ accrued: rzm(300), claimed: rzm(100), claimable: rzm(200) })] }),
    ).toMatchObject({ source: "Harbour website in tUSD", total: rzm(300), claimable: rzm(200), state: "claimable" });
  });

  test("behavior: a split through which nothing was earned is no line", () => {
    expect(linesOf({ patronage: [aPatronage({ accrued: 0n, claimed: 0n, claimable: 0n })] })).toEqual([]);
  });
});

describe("together", () => {
  const lines = linesOf({
    grants: [aGrant({ start: NOW, cliff: NOW, end: NOW + DAY }), aGrant({ id: 2n, end: NOW - DAY })],
    allocations: [anAllocation({ deadline: NOW - 1n }), anAllocation({ root: `0x${"22".repeat(32)}` })],
    patronage: [aPatronage({ accrued: rzm(5), claimed: rzm(5), claimable: 0n })],
  });

  test("default: what can be claimed comes first, what is lost last", () => {
    expect(lines.map(({ state }) => state)).toEqual(["claimable", "claimable", "waiting", "done", "lost"]);
    expect(claimableLines(lines)).toHaveLength(2);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  test("behavior: totals add up, and end when the last grant does", () => {
    expect(totalsOf(lines)).toEqual({
      claimable: rzm(1_450),
      later: rzm(1_200),
      laterWhen: NOW + DAY,
      claimed: rzm(5),
    });
  });

  test("behavior: with several grants it ends with the last, in whatever order they are", () => {
    const [early, late] = [aGrant({ id: 1n, end: NOW + DAY }), aGrant({ id: 2n, end: NOW + 9n * DAY })];
    for (const grants of [
      [early, late],
      [late, early],
    ]) {
      expect(totalsOf(linesOf({ grants })).laterWhen).toBe(NOW + 9n * DAY);
    }
  });

  test("behavior: nothing at all", () => {
    expect(totalsOf([])).toEqual({ claimable: 0n, later: 0n, laterWhen: null, claimed: 0n });
  });
});
