import { expect, test } from "vitest";
import { accruedOf } from "./accruedOf.ts";

test("default: a tenth of 3,000 dollars at 1 dollar each", () => {
  expect(accruedOf(3_000_000_000n, { price: 1_000_000n, share: 1_000n })).toBe(300n * 10n ** 18n);
});

test("behavior: rounded down, to the unit", () => {
  const rate = { price: 7n * 10n ** 18n, share: 2_500n };
  expect([0n, 1n, 27n, 28n, 29n].map((earned) => accruedOf(earned, rate))).toEqual([0n, 0n, 0n, 1n, 1n]);
});

test("behavior: nothing follows where there's no rate", () => {
  expect(accruedOf(5n, { price: 0n, share: 0n })).toBe(0n);
  expect(accruedOf(5n, { price: 1n, share: 0n })).toBe(0n);
});

test("error: nobody earns less than nothing", () => {
  expect(() => accruedOf(-1n, { price: 1n, share: 1n })).toThrow(RangeError);
});
