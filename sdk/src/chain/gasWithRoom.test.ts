import { expect, test } from "vitest";
import { gasWithRoom } from "./gasWithRoom.ts";

test("default: a quarter and 30,000 more than the estimate", () => {
  expect(gasWithRoom(21_000n)).toBe(56_250n);
  expect(gasWithRoom(100_003n)).toBe(155_003n);
});

test("behavior: never more than a transaction may use", () => {
  expect(gasWithRoom(13_397_772n)).toBe(16_777_215n);
  expect(gasWithRoom(13_397_773n)).toBe(16_777_216n);
  expect(gasWithRoom(16_777_216n)).toBe(16_777_216n);
});
