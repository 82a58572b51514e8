import { describe, expect, test } from "vitest";
import { sayAmounts, sayList } from "./sayAmount.ts";
import { sayPercent } from "./sayPercent.ts";

const ether = { symbol: "ETH", decimals: 18 };
const dollar = { symbol: "tUSD", decimals: 6 };

describe("sayAmounts", () => {
  test("default", () => {
    expect(
      sayAmounts([
        { amount: 200_000_000_000_000_000n, asset: ether },
        { amount: 45_000_000n, asset: dollar },
      ]),
    ).toBe("0.2 ETH and 45 tUSD");
  });
});

describe("sayList", () => {
  test("behavior: none, one, three", () => {
    expect(sayList([])).toBe("");
    expect(sayList(["a"])).toBe("a");
    expect(sayList(["a", "b", "c"])).toBe("a, b and c");
  });
});

describe("sayPercent", () => {
  test("default", () => expect(sayPercent(1, 3)).toBe("33.3 %"));
  test("behavior: whole numbers have no decimals", () => expect(sayPercent(50, 100)).toBe("50 %"));
  test("behavior: what is hardly anything isn't nothing", () => expect(sayPercent(1, 5_000)).toBe("<0.1 %"));
  test("behavior: nothing of nothing", () => expect(sayPercent(0, 0)).toBe("0 %"));
});
