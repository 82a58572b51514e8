import { vestedAt } from "@rizom/sdk";
import { describe, expect, test } from "vitest";
import { aGrant, DAY, NOW, rzm } from "./fixtures.ts";
import { cornersOf, milestonesOf, promisedOf, spanOf, vestedOfAll, wholeOf } from "./vestingCurve.ts";

const cliffed = aGrant({ start: NOW - 100n * DAY, cliff: NOW - 50n * DAY, end: NOW + 100n * DAY });
const plain = aGrant({ id: 2n, amount: rzm(400), start: NOW, cliff: NOW, end: NOW + 200n * DAY });

describe("vestedAt", () => {
  test("default: nothing up to the cliff, then in proportion since the start, all of it at the end", () => {
    expect(vestedAt(cliffed, cliffed.cliff - 1n)).toBe(0n);
    expect(vestedAt(cliffed, cliffed.cliff)).toBe(rzm(300));
    expect(vestedAt(cliffed, NOW)).toBe(rzm(600));
    expect(vestedAt(cliffed, cliffed.end)).toBe(rzm(1_200));
    expect(vestedAt(cliffed, cliffed.end + 1_000n * DAY)).toBe(rzm(1_200));
  });

  test("behavior: parts of a unit are rounded down", () => {
    expect(vestedAt({ amount: 10n, start: 0n, cliff: 0n, end: 3n }, 2n)).toBe(6n);
  });

  test("behavior: one that was revoked before its cliff is nothing for ever", () => {
    const revoked = { amount: 0n, start: NOW, cliff: NOW + 50n * DAY, end: NOW + DAY };
    for (const moment of [NOW, NOW + DAY, NOW + 60n * DAY]) expect(vestedAt(revoked, moment)).toBe(0n);
  });
});

describe("cornersOf", () => {
  const corners = cornersOf([cliffed, plain], { from: NOW - 200n * DAY, to: NOW + 300n * DAY });
  const at = (moment: bigint) => corners.find((corner) => corner.moment === moment);

  test("default: one at each bend, in order, one grant upon the other", () => {
    expect(corners.map(({ moment }) => Number((moment - NOW) / DAY))).toEqual([-200, -100, -50, 0, 100, 200, 300]);
    expect(at(NOW + 100n * DAY)?.at).toEqual([rzm(1_200), rzm(1_400)]);
    expect(corners.at(-1)?.at).toEqual([rzm(1_200), rzm(1_600)]);
  });

  test("behavior: a cliff is a jump, and nothing else is", () => {
    expect(at(cliffed.cliff)).toMatchObject({ before: [0n, 0n], at: [rzm(300), rzm(300)] });
    const others = corners.filter(({ moment }) => moment !== cliffed.cliff);
    expect(others.every(({ before, at: after }) => before.join() === after.join())).toBe(true);
  });

  test("behavior: a cliff at the end jumps to all of it", () => {
    const late = aGrant({ start: NOW, cliff: NOW + DAY, end: NOW + DAY });
    const [, , end] = cornersOf([late], { from: NOW - DAY, to: NOW + 2n * DAY });
    expect(end).toMatchObject({ before: [0n], at: [rzm(1_200)] });
  });

  test("behavior: between two corners the curve is as straight as the contract's", () => {
    const middle = NOW + 50n * DAY;
    const [a, b] = [at(NOW)?.at[1] ?? 0n, at(NOW + 100n * DAY)?.at[1] ?? 0n];
    expect(vestedOfAll([cliffed, plain], middle)).toBe((a + b) / 2n);
  });
});

describe("what was revoked", () => {
  const revoked = aGrant({
    start: NOW - 100n * DAY,
    amount: rzm(300),
    end: NOW - 50n * DAY,
    granted: rzm(1_200),
    scheduledEnd: NOW + 100n * DAY,
    revoked: true,
  });

  test("default: keeps what had vested; what was promised can still be drawn", () => {
    expect(vestedOfAll([revoked], NOW + 90n * DAY)).toBe(rzm(300));
    expect(vestedAt(promisedOf(revoked), NOW)).toBe(rzm(600));
    expect(wholeOf([revoked, plain])).toBe(rzm(700));
    expect(spanOf([revoked], NOW).to).toBeGreaterThan(NOW + 100n * DAY);
  });

  test("behavior: up to then it was on the curve that was promised", () => {
    expect(vestedAt(promisedOf(revoked), revoked.end)).toBe(revoked.amount);
  });
});

describe("milestonesOf", () => {
  test("default: in order, with what has vested of all by then", () => {
    expect(milestonesOf([cliffed], NOW).map(({ what, vested }) => [what, vested])).toEqual([
      ["Start", 0n],
      ["Cliff", rzm(300)],
      ["Today", rzm(600)],
      ["All vested", rzm(1_200)],
    ]);
  });

  test("behavior: of several grants each is named; one without a cliff has none", () => {
    const said = milestonesOf([cliffed, plain], NOW + DAY).map(({ what }) => what);
    expect(said).toContain("Grant 1: cliff");
    expect(said).not.toContain("Grant 2: cliff");
  });

  test("behavior: one that was revoked before its cliff never had one", () => {
    const said = milestonesOf([aGrant({ amount: 0n, cliff: NOW + DAY, end: NOW, revoked: true })], NOW);
    expect(said.map(({ what }) => what)).toEqual(["Start", "Revoked", "Today"]);
  });
});
