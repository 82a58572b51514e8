import { encodeFunctionData } from "viem";
import { describe, expect, test } from "vitest";
import { decode, everyFunction, sample } from "../testing/actionWorld.ts";

describe("words", () => {
  test.each(everyFunction)("default: $title has some, and its arguments too", ({ target, entry }) => {
    const args = entry.inputs.map(sample);
    const decoded = decode({ target, value: 0n, data: encodeFunctionData({ abi: [entry], args }) });
    expect(decoded.functionName).toBe(entry.name);
    expect(decoded.problem).toBeNull();
    expect(decoded.sentence).toMatch(/^[A-Z].*\.$/);
    expect(decoded.sentence).not.toMatch(/^Reads /);
    const all = [decoded.sentence, ...decoded.warnings, ...decoded.arguments.map(({ words }) => words)].join(" ");
    expect(all).not.toMatch(/undefined|NaN|\[object|null/);
    expect(decoded.arguments).toHaveLength(entry.inputs.length);
  });

  test("default: there are as many as the ABIs have functions that write", () => {
    expect(everyFunction.length).toBeGreaterThan(100);
  });
});
