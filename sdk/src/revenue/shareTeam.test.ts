import { type Address, numberToHex } from "viem";
import { expect, test } from "vitest";
import { random } from "../testing/random.ts";
import { shareTeam } from "./shareTeam.ts";

const account = (i: number): Address => numberToHex(i + 1, { size: 20 });
const weighing = (...weights: number[]) => weights.map((weight, i) => ({ account: account(i), weight }));
const amounts = (amount: bigint, ...weights: number[]) => shareTeam(amount, weighing(...weights)).map((s) => s.amount);

test("default: by weight, in the given order", () => {
  expect(shareTeam(600n, weighing(50, 30, 20))).toEqual([
    { account: account(0), weight: 50, amount: 300n },
    { account: account(1), weight: 30, amount: 180n },
    { account: account(2), weight: 20, amount: 120n },
  ]);
  expect(amounts(100n, 1, 1, 1)).toEqual([33n, 33n, 33n]);
  expect(amounts(5n, 1, 0)).toEqual([5n, 0n]);
  expect(amounts(5n)).toEqual([]);
  expect(amounts(5n, 0, 0)).toEqual([0n, 0n]);
});

test("behavior: each share is the largest whole one that isn't more than the member's part", () => {
  const { bigint, below } = random(5);
  for (let i = 0; i < 3_000; i++) {
    const members = weighing(...Array.from({ length: 1 + below(12) }, () => Number(bigint(32))));
    const total = members.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
    const amount = bigint(112);
    const shares = shareTeam(amount, members);
    for (const { weight, amount: share } of shares) {
      expect(share * total <= amount * BigInt(weight)).toBe(true);
      if (total > 0n) expect((share + 1n) * total > amount * BigInt(weight)).toBe(true);
    }
    const left = amount - shares.reduce((sum, share) => sum + share.amount, 0n);
    if (total > 0n) expect(left >= 0n && left < BigInt(members.length)).toBe(true);
  }
});

test("error: negative amounts, and weights that aren't whole or are negative", () => {
  expect(() => shareTeam(-1n, weighing(1))).toThrow("can't be negative");
  for (const weight of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => shareTeam(1n, weighing(weight))).toThrow("must be a whole number");
  }
});
