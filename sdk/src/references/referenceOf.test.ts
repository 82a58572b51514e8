import { bytesToHex, keccak256, stringToBytes, stringToHex, zeroHash } from "viem";
import { expect, test } from "vitest";
import { random } from "../testing/random.ts";
import { readReference } from "./readReference.ts";
import { referenceOf } from "./referenceOf.ts";

test("default: up to 31 bytes stay readable", () => {
  expect(referenceOf("Invoice 7")).toBe(stringToHex("Invoice 7", { size: 32 }));
  for (const text of ["Invoice 2026-014", "a", "x".repeat(31), "Lucía & Tomás", "請求書 42"]) {
    expect(readReference(referenceOf(text))).toBe(text);
  }
});

test("behavior: longer ones are a hash that proves the text", () => {
  const text = "x".repeat(32);
  expect(referenceOf(text)).toBe(keccak256(stringToBytes(text)));
  expect(readReference(referenceOf(text))).toBeNull();
  expect(referenceOf("é".repeat(16))).toBe(keccak256(stringToBytes("é".repeat(16))));
});

test("behavior: no text is no reference; space around it and control characters don't count", () => {
  expect(referenceOf("  ")).toBe(zeroHash);
  expect(readReference(zeroHash)).toBeNull();
  expect(referenceOf(" A\n1\0 ")).toBe(referenceOf("A 1"));
  // The same letter, typed as one character or as two.
  expect(referenceOf("e\u0301")).toBe(referenceOf("\u00e9"));
});

test("error: what isn't readable text is given as none", () => {
  expect(readReference("0x")).toBeNull();
  expect(readReference("0x41")).toBeNull();
  expect(readReference(`0x${"ff".repeat(31)}00`)).toBeNull();
  expect(readReference(`0x41${"00".repeat(30)}41`)).toBeNull();
  expect(readReference(stringToHex("evil\u202etxt", { size: 32 }))).toBeNull();
  expect(readReference(stringToHex("a\nb", { size: 32 }))).toBeNull();
  const { bytes } = random(3);
  for (let i = 0; i < 2_000; i++) expect(() => readReference(bytesToHex(bytes(32)))).not.toThrow();
});
