import { describe, expect, test } from "vitest";
import { random } from "../testing/random.ts";
import { AmountError } from "./AmountError.ts";
import { formatAmount } from "./formatAmount.ts";
import { MAX_AMOUNT, parseAmount } from "./parseAmount.ts";

function problemOf(text: string, decimals = 6) {
  try {
    return parseAmount(text, decimals);
  } catch (error) {
    if (error instanceof AmountError) return { problem: error.problem, message: error.message };
    throw error;
  }
}

describe("default: what people type is read exactly", () => {
  const typed: [string, bigint][] = [
    ["1", 1_000_000n],
    ["1250.5", 1_250_500_000n],
    ["1,250.50", 1_250_500_000n],
    ["1,234,567", 1_234_567_000_000n],
    ["1,234,567.000001", 1_234_567_000_001n],
    ["1 250.5", 1_250_500_000n],
    ["1\u202f250\u00a0000", 1_250_000_000_000n],
    ["1'250.5", 1_250_500_000n],
    ["  7.25\n", 7_250_000n],
    [".5", 500_000n],
    ["5.", 5_000_000n],
    ["007", 7_000_000n],
    ["0", 0n],
    ["0.0", 0n],
    ["1.234", 1_234_000n],
    ["1.50000000000", 1_500_000n],
    ["0.000001", 1n],
  ];
  test.each(typed)("“%s”", (text, amount) => expect(parseAmount(text, 6)).toBe(amount));
});

describe("error: what could be read in two ways is never guessed", () => {
  const refused: [string, string, string][] = [
    ["1,250", "ambiguous", "“1,250” can be read in two ways. Write 1250 or 1.250"],
    ["999,999", "ambiguous", "“999,999” can be read in two ways. Write 999999 or 999.999"],
    ["0,5", "unreadable", "Write decimals after a dot: 0.5"],
    ["0,500", "unreadable", "Write decimals after a dot: 0.500"],
    [",5", "unreadable", "Write decimals after a dot: 0.5"],
    ["1.234,5", "unreadable", "Write decimals after a dot: 1234.5"],
    ["1.234.567,89", "unreadable", "Write decimals after a dot: 1234567.89"],
    ["1.234.567", "unreadable", "Write decimals after a dot: 1234567"],
    ["1,2,3", "unreadable", "Write the amount in digits, like 1250.50."],
    ["12,34.5", "unreadable", "Write the amount in digits, like 1250.50."],
    ["1,234.567.8", "unreadable", "Write the amount in digits, like 1250.50."],
    ["1 2 3", "unreadable", "Write the amount in digits, like 1250.50."],
    ["1 2345", "unreadable", "Write the amount in digits, like 1250.50."],
    ["1 234,5", "unreadable", "Write decimals after a dot: 1234.5"],
    ["1.000 000", "unreadable", "Write the amount in digits, like 1250.50."],
  ];
  test.each(refused)("“%s”", (text, problem, message) => expect(problemOf(text)).toEqual({ problem, message }));
});

describe("error: what isn't an amount", () => {
  const refused: [string, string, string][] = [
    ["", "empty", "Enter an amount."],
    ["   ", "empty", "Enter an amount."],
    ["-1", "negative", "An amount can't be negative."],
    ["−1.5", "negative", "An amount can't be negative."],
    ["1e3", "unreadable", "Write the amount in digits, like 1250.50."],
    ["0x10", "unreadable", "Write the amount in digits, like 1250.50."],
    ["$5", "unreadable", "Write the amount in digits, like 1250.50."],
    ["5 ETH", "unreadable", "Write the amount in digits, like 1250.50."],
    ["+5", "unreadable", "Write the amount in digits, like 1250.50."],
    [".", "unreadable", "Write the amount in digits, like 1250.50."],
    ["1..5", "unreadable", "Write the amount in digits, like 1250.50."],
    ["١٢٣", "unreadable", "Write the amount in digits, like 1250.50."],
    ["NaN", "unreadable", "Write the amount in digits, like 1250.50."],
    ["9".repeat(101), "unreadable", "Write the amount in digits, like 1250.50."],
    ["0.0000001", "too-many-decimals", "This asset has at most 6 decimals."],
    ["9".repeat(40), "too-large", "This amount is larger than a split can hold."],
  ];
  test.each(refused)("“%s”", (text, problem, message) => expect(problemOf(text)).toEqual({ problem, message }));
  test("decimals are counted in words", () => {
    expect(problemOf("1.5", 0)).toMatchObject({ message: "This asset has no decimals." });
    expect(problemOf("1.55", 1)).toMatchObject({ message: "This asset has at most 1 decimal." });
  });
});

test("behavior: the largest amount that a split can hold is taken, one more isn't", () => {
  expect(parseAmount(MAX_AMOUNT.toString(), 0)).toBe(MAX_AMOUNT);
  expect(problemOf((MAX_AMOUNT + 1n).toString(), 0)).toMatchObject({ problem: "too-large" });
});

test("behavior: what formatAmount writes is read back to the unit, for 0 to 24 decimals", () => {
  const { bigint, below } = random(1);
  for (let i = 0; i < 5_000; i++) {
    const decimals = below(25);
    const amount = bigint(112);
    for (const group of ["\u202f", ""])
      expect(parseAmount(formatAmount(amount, decimals, { group }), decimals)).toBe(amount);
  }
});

test("behavior: no text makes anything but an amount or a sentence", () => {
  const { below } = random(2);
  const signs = "0123456789.,  '’-+eExX\u202f\u00a0";
  for (let i = 0; i < 20_000; i++) {
    const text = Array.from({ length: below(12) }, () => signs[below(signs.length)]).join("");
    const result = problemOf(text);
    if (typeof result === "bigint") expect(result).toBeGreaterThanOrEqual(0n);
    else expect(result.message).toMatch(/\S/);
  }
});
