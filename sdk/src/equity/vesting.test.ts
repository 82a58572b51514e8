import { describe, expect, test } from "vitest";
import { claimableOf } from "./claimableOf.ts";
import { vestedAt } from "./vestedAt.ts";
import { vestingMoments } from "./vestingMoments.ts";

const grant = { amount: 1_000n, start: 100n, cliff: 130n, end: 400n };

describe("vestedAt", () => {
  test("default: nothing before the cliff, then by the second, rounded down, all of it at the end", () => {
    const at = (timestamp: bigint) => vestedAt(grant, timestamp);
    expect([0n, 100n, 129n].map(at)).toEqual([0n, 0n, 0n]);
    expect([130n, 131n, 250n, 399n].map(at)).toEqual([100n, 103n, 500n, 996n]);
    expect([400n, 401n, 2n ** 64n].map(at)).toEqual([1_000n, 1_000n, 1_000n]);
  });
  test("behavior: a cliff at the end is one jump", () => {
    expect([399n, 400n].map((at) => vestedAt({ ...grant, cliff: 400n }, at))).toEqual([0n, 1_000n]);
  });
  test("behavior: one that was revoked before its start has vested nothing, at any time", () => {
    const revoked = { amount: 0n, start: 100n, cliff: 100n, end: 50n };
    expect([0n, 50n, 99n, 100n, 101n].map((at) => vestedAt(revoked, at))).toEqual([0n, 0n, 0n, 0n, 0n]);
  });
});

test("default: claimable is what has vested and isn't claimed; never less than nothing", () => {
  expect(claimableOf({ ...grant, claimed: 103n }, 250n)).toBe(397n);
  expect(claimableOf({ ...grant, claimed: 103n }, 131n)).toBe(0n);
  expect(claimableOf({ ...grant, claimed: 103n }, 120n)).toBe(0n);
});

describe("vestingMoments", () => {
  test("default: start, cliff and end with what has vested then", () => {
    expect(vestingMoments(grant)).toEqual([
      { kind: "start", timestamp: 100n, vested: 0n },
      { kind: "cliff", timestamp: 130n, vested: 100n },
      { kind: "end", timestamp: 400n, vested: 1_000n },
    ]);
  });
  test("behavior: no cliff where there is none", () => {
    expect(vestingMoments({ ...grant, cliff: 100n }).map(({ kind }) => kind)).toEqual(["start", "end"]);
  });
  test("behavior: nothing behind the end of one that was revoked", () => {
    expect(vestingMoments({ ...grant, amount: 0n, end: 120n }).map(({ kind }) => kind)).toEqual(["start", "end"]);
    expect(vestingMoments({ ...grant, amount: 0n, end: 50n }).map(({ kind }) => kind)).toEqual(["end"]);
  });
});
