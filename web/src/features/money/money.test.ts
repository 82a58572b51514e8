import { describe, expect, test } from "vitest";
import { partOut } from "./partOut.ts";

describe("partOut", () => {
  test("default", () => expect(partOut(200n, 50n)).toBe(250));
  test("behavior: nothing came in, nothing went out", () => {
    expect(partOut(0n, 0n)).toBe(0);
    expect(partOut(10n, 0n)).toBe(0);
  });
  test("behavior: what is hardly anything still shows", () => expect(partOut(10n ** 18n, 1n)).toBe(8));
  test("behavior: never more than the whole", () => expect(partOut(10n, 11n)).toBe(1_000));
});
