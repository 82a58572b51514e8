import { expect, test } from "vitest";
import { logId } from "./logId.ts";

const transaction = `0x${"ab".repeat(32)}` as const;

test("default: the index writes numbers lowest byte first", () => {
  expect(logId(transaction, 3)).toBe(`${transaction}03000000`);
  expect(logId(transaction, 0x1234)).toBe(`${transaction}34120000`);
  expect(logId(transaction, 3, 258)).toBe(`${transaction}0300000002010000`);
});
