import { describe, expect, it } from "vitest";
import { random } from "../testing/random.ts";
import { inequalityAt, lowerBound } from "./lowerBound.ts";

const ONE = 1_000_000n;
const PERFECT = 24n * ONE * (1n << 20n);
const seen = (good: bigint, all: bigint) => ({ sum: good * PERFECT, weight: (all * PERFECT) / 24n });

describe("lowerBound", () => {
  it("given nothing: 0", () => {
    expect(lowerBound({ sum: 0n, weight: 0n }, 271n)).toBe(0n);
  });

  it("is Wilson's, as tables have it", () => {
    // n / (n + z²) for perfect marks.
    expect(lowerBound(seen(1n, 1n), 271n)).toBe(269_541n);
    expect(lowerBound(seen(10n, 10n), 271n)).toBe(786_782n);
    // 8 of 10, z = 1.645: 0.54057.
    expect(lowerBound(seen(8n, 10n), 271n) / 100n).toBe(5_405n);
  });

  it("is what the inequality reaches exactly", () => {
    // 100 observations with a mean of 0.55, z = 1: it's 0.05 above 0.5, and √(0.5 · 0.5 / 100) is the same.
    expect(lowerBound(seen(55n, 100n), 100n)).toBe(500_000n);
  });

  it("without a quantile it's the mean, short of it by less than one part per million", () => {
    expect(lowerBound(seen(1n, 4n), 0n)).toBe(249_999n);
    expect(lowerBound(seen(1n, 1n), 0n)).toBe(999_999n);
  });

  it("is the last p at which the inequality holds, and it holds at all before", () => {
    const chance = random(7);
    for (let tried = 0; tried < 200; tried++) {
      const weight = 1n + chance.bigint(60);
      const observed = { sum: (24n * weight * BigInt(chance.below(1_001))) / 1_000n, weight };
      const bound = lowerBound(observed, 271n);
      const holdsAt = (p: bigint) => {
        const { distance, left, right } = inequalityAt(observed, p, 271n);
        return distance > 0n && left >= right;
      };
      if (bound < ONE - 1n) expect(holdsAt(bound + 1n)).toBe(false);
      for (let p = bound; p > 0n; p -= 1n + bound / 50n) expect(holdsAt(p)).toBe(true);
      expect(holdsAt(bound + 1n + (ONE - bound) / 3n)).toBe(false);
    }
  });
});
