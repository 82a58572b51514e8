import { describe, expect, test } from "vitest";
import { readPaymentPlace } from "../payments/paymentPlace.ts";
import { readLinkedChain } from "./linkedChain.ts";
import { readAddressParam } from "./useAddressParam.ts";

const lucia = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
const hash = `0x${"ab".repeat(32)}`;

describe("readAddressParam", () => {
  test("default", () => expect(readAddressParam(lucia)).toEqual({ address: lucia, problem: null }));
  test("behavior: lower case is fine", () => expect(readAddressParam(lucia.toLowerCase()).address).toBe(lucia));
  test("error: nothing", () => expect(readAddressParam(undefined).problem).toMatch(/missing/));
  test("error: a wrong checksum", () => {
    expect(readAddressParam(lucia.replace("F7", "f7")).problem).toMatch(/mistyped/);
  });
  test("error: too short", () => expect(readAddressParam("0x1234").problem).toMatch(/40 characters/));
});

describe("readLinkedChain", () => {
  test("default", () => expect(readLinkedChain("chain=10&asset=0x")).toBe(10));
  test("behavior: none named", () => expect(readLinkedChain("asset=0x")).toBeNull());
  test("error: not a number", () => expect(readLinkedChain("chain=main")).toBeNaN());
});

describe("readPaymentPlace", () => {
  test("default", () => expect(readPaymentPlace(`${hash}-12`)).toEqual({ transaction: hash, logIndex: 12 }));
  test("behavior: a hash alone", () => expect(readPaymentPlace(hash)).toEqual({ transaction: hash, logIndex: null }));
  test("behavior: the index's own id", () => {
    expect(readPaymentPlace(`${hash}02010000`)).toEqual({ transaction: hash, logIndex: 258 });
  });
  test("error: anything else", () => {
    for (const id of ["", "12", "0x12", `${hash}-`, `${hash}-x`, `${hash}0201`, "javascript:alert(1)"]) {
      expect(readPaymentPlace(id)).toBeNull();
    }
  });
});
