import { ETHER } from "@rizom/sdk";
import { describe, expect, test } from "vitest";
import { pointsOf, stepsOf } from "./treasuryPoints.ts";

const DAY = 86_400;
const NOW = 10 * DAY;
const day = (begin: number, balance: bigint) => ({
  begin: begin * DAY,
  asset: ETHER,
  received: 0n,
  spent: 0n,
  balance,
});
const size = { width: 100, height: 50 };

describe("stepsOf", () => {
  test("default: money stays until it moves: steps, each at the end of its day", () => {
    const points = pointsOf([day(4, 5n), day(7, 10n)], NOW);
    expect(points).toEqual([
      { at: 5 * DAY, balance: 5n },
      { at: 8 * DAY, balance: 10n },
    ]);
    expect(stepsOf(points, NOW, size)).toEqual({
      ...{ line: "M0 50H16.7V25H66.7V0H100", area: "M0 50H16.7V25H66.7V0H100V50Z", top: 10n, end: 0 },
    });
  });
  test("behavior: the running day is drawn at this moment, and never beyond", () => {
    expect(pointsOf([day(10, 3n)], NOW + 60)).toEqual([{ at: NOW + 60, balance: 3n }]);
  });
  test("behavior: more left than came, because plain transfers of ETH aren't seen: never below the ground", () => {
    expect(stepsOf([{ at: 9 * DAY, balance: -4n }], NOW, size).end).toBe(50);
  });
});
