import { expect, test } from "vitest";
import { formatAmount } from "./formatAmount.ts";

const plain = { group: "" };

test("default: exact, grouped by narrow spaces, without needless zeros", () => {
  expect(formatAmount(1_250_500_000n, 6)).toBe("1\u202f250.5");
  expect(formatAmount(0n, 18)).toBe("0");
  expect(formatAmount(1n, 18)).toBe("0.000000000000000001");
  expect(formatAmount(1_000n, 0)).toBe("1\u202f000");
  expect(formatAmount(100n, 0, plain)).toBe("100");
  expect(formatAmount(2n ** 112n - 1n, 18, plain)).toBe("5192296858534827.628530496329220095");
});

test("behavior: fills up and cuts off decimals, towards zero", () => {
  expect(formatAmount(1_250_500_000n, 6, { minDecimals: 2, group: "," })).toBe("1,250.50");
  expect(formatAmount(5_000_000n, 6, { minDecimals: 2 })).toBe("5.00");
  expect(formatAmount(1_999_999n, 6, { maxDecimals: 2 })).toBe("1.99");
  expect(formatAmount(1_999_999n, 6, { maxDecimals: 0 })).toBe("1");
  expect(formatAmount(1_500_000n, 6, { maxDecimals: 2, minDecimals: 2 })).toBe("1.50");
});

test("behavior: what is more than zero is never written as zero", () => {
  expect(formatAmount(9_999n, 6, { maxDecimals: 2 })).toBe("<0.01");
  expect(formatAmount(10_000n, 6, { maxDecimals: 2 })).toBe("0.01");
  expect(formatAmount(1n, 6, { maxDecimals: 0 })).toBe("<1");
  expect(formatAmount(0n, 6, { maxDecimals: 2 })).toBe("0");
});

test("behavior: differences may be negative", () => {
  expect(formatAmount(-1_250_500_000n, 6, { group: "," })).toBe("-1,250.5");
  expect(formatAmount(-1n, 6, { maxDecimals: 2 })).toBe(">-0.01");
});
