import { UserRejectedRequestError } from "viem";
import { expect, test } from "vitest";
import { isRejection } from "./isRejection.ts";

test("default: a wallet's no is recognised, however deep", () => {
  const no = Object.assign(new Error("no"), { code: 4001 });
  expect(isRejection(no)).toBe(true);
  expect(isRejection(new Error("failed", { cause: new Error("failed", { cause: no }) }))).toBe(true);
  expect(isRejection(new UserRejectedRequestError(no))).toBe(true);
});

test.each([null, undefined, "no", new Error("no"), Object.assign(new Error(""), { code: -32000 })])(
  "behavior: nothing else is (%#)",
  (error) => expect(isRejection(error)).toBe(false),
);
