import { describe, expect, it } from "vitest";
import { levelOf } from "./levelOf.ts";
import { nextLevelOf } from "./nextLevelOf.ts";
import { ranksOf } from "./ranksOf.ts";
import { standingOf } from "./standingOf.ts";
import { strengthOf } from "./strengthOf.ts";
import { weightOf } from "./weightOf.ts";

const levels = [
  { score: 10n, raters: 2, outcomes: 1 },
  { score: 20n, raters: 4, outcomes: 3 },
  { score: 30n, raters: 8, outcomes: 6 },
] as const;

describe("levelOf", () => {
  it("is the highest of which nothing is missing", () => {
    expect(levelOf({ score: 30n, raters: 8, outcomes: 6 }, levels)).toBe(3);
    expect(levelOf({ score: 29n, raters: 8, outcomes: 6 }, levels)).toBe(2);
    expect(levelOf({ score: 30n, raters: 7, outcomes: 6 }, levels)).toBe(2);
    expect(levelOf({ score: 30n, raters: 8, outcomes: 2 }, levels)).toBe(1);
    expect(levelOf({ score: 30n, raters: 1, outcomes: 6 }, levels)).toBe(0);
  });
});

describe("nextLevelOf", () => {
  it("says what is missing, and nothing below 0", () => {
    expect(nextLevelOf(1, { score: 15n, raters: 9, outcomes: 1 }, { levels })).toEqual({
      level: 2,
      needs: levels[1],
      missing: { score: 5n, raters: 0, outcomes: 2 },
    });
    expect(nextLevelOf(1, { score: 99n, raters: 1, outcomes: 1 }, { levels })?.missing).toEqual({
      score: 0n,
      raters: 3,
      outcomes: 2,
    });
    expect(nextLevelOf(3, { score: 99n, raters: 9, outcomes: 9 }, { levels })).toBeNull();
  });
});

describe("ranksOf", () => {
  it("is one more than how many are higher", () => {
    const rankOf = ranksOf([5n, 9n, 5n, 0n]);
    expect([9n, 5n, 0n].map(rankOf)).toEqual([1, 2, 4]);
  });
});

describe("standingOf", () => {
  it("is a half at half trust, whatever the exponent, and a power of it below", () => {
    expect([1, 2, 3, 4].map((steepness) => standingOf(100n, { halfTrust: 100n, steepness }))).toEqual(
      Array(4).fill(500_000n),
    );
    expect([1, 2, 3, 4].map((steepness) => standingOf(50n, { halfTrust: 100n, steepness }))).toEqual([
      333_333n,
      200_000n,
      111_111n,
      58_823n,
    ]);
    expect(standingOf(0n, { halfTrust: 1n, steepness: 3 })).toBe(0n);
  });
});

describe("strengthOf", () => {
  it("is the mean over one, two or three marks, in 24ths", () => {
    const marks = [0n, 1n, 2n, 3n, 4n] as const;
    expect(strengthOf([{ work: "linking", mark: 4 }], marks)).toBe(24n);
    expect(
      strengthOf(
        [
          { work: "linking", mark: 4 },
          { work: "advising", mark: 1 },
        ],
        marks,
      ),
    ).toBe(15n);
    expect(
      strengthOf(
        [
          { work: "linking", mark: 1 },
          { work: "advising", mark: 1 },
          { work: "producing", mark: 0 },
        ],
        marks,
      ),
    ).toBe(4n);
  });
});

describe("weightOf", () => {
  it("is between the floor and one", () => {
    expect([0n, 500_000n, 1_000_000n].map((standing) => weightOf(standing, 100_000n))).toEqual([
      100_000n,
      550_000n,
      1_000_000n,
    ]);
  });
});
