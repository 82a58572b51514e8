import { describe, expect, it } from "vitest";
import { decayOf } from "./decayOf.ts";

const FRESH = 1n << 20n;

describe("decayOf", () => {
  it("is whole when fresh, half after a half-life, a quarter after two", () => {
    expect([0n, 100n, 200n, 300n].map((age) => decayOf(age, 100n))).toEqual([
      FRESH,
      FRESH / 2n,
      FRESH / 4n,
      FRESH / 8n,
    ]);
  });

  it("falls straight in between", () => {
    expect(decayOf(50n, 100n)).toBe((FRESH * 3n) / 4n);
    expect(decayOf(150n, 100n)).toBe((FRESH * 3n) / 8n);
  });

  it("is 1 after twenty half-lives and 0 after twenty-one", () => {
    expect(decayOf(2_000n, 100n)).toBe(1n);
    expect(decayOf(2_001n, 100n)).toBe(0n);
    expect(decayOf(2_100n, 100n)).toBe(0n);
    expect(decayOf(10n ** 30n, 100n)).toBe(0n);
  });

  it("never rises with age", () => {
    const decays = Array.from({ length: 2_200 }, (_, age) => decayOf(BigInt(age), 97n));
    expect(decays.every((decay, index) => index === 0 || decay <= (decays[index - 1] ?? 0n))).toBe(true);
  });
});
