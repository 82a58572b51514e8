import { expect, test } from "vitest";
import { titleOf } from "./titleOf.ts";

test("default: what somebody called it; without a title its number", () => {
  expect(titleOf({ title: " Mend the roof ", number: 7 })).toBe("Mend the roof");
  expect(titleOf({ title: " ", number: 7 })).toBe("Proposal 7");
});

// 2026-11-29: a description on-chain is anybody's, and the words of the page that follow a title were turned with it.
test("bug 2026-11-29: a title can't turn the direction of the words around it", () => {
  expect(titleOf({ title: "Pay \u202e1\u202c0\u0007 ETH", number: 7 })).toBe("Pay 10 ETH");
});
