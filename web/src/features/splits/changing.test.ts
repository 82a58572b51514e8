import type { Address } from "viem";
import { describe, expect, test } from "vitest";
import { compareTeams } from "../team/teamChanges.ts";
import { createSplit } from "./transactions/createSplit.ts";
import { payMany } from "./transactions/payMany.ts";
import { setWeights } from "./transactions/setWeights.ts";

const account = (n: number) => `0x${n.toString(16).padStart(40, "0")}` as Address;
const split = account(0xa1);
const jonas = account(0x2);

function members(count: number) {
  return Array.from({ length: count }, (_, i) => ({ account: account(0x1000 + i), weight: 1 }));
}

describe("setWeights", () => {
  const before = [
    { account: account(0x10), weight: 50 },
    { account: account(0x11), weight: 50 },
  ];
  const after = [
    { account: account(0x10), weight: 50 },
    { account: account(0x12), weight: 25 },
  ];
  const action = setWeights({ split, splitName: "Harbour", before, after, changes: compareTeams(before, after) });

  test("default", () => {
    expect(action.describe).toMatch(/^0x0000…0012 joins and 0x0000…0011 leaves: in Harbour/);
  });

  test("behavior: it says what everybody gets afterwards, also those whose weight stays", () => {
    expect(action.changes?.map(({ before: from, after: to }) => [from, to])).toEqual([
      ["50 %", "66.7 %"],
      ["50 %", "0 %"],
      ["0 %", "33.3 %"],
    ]);
  });
});

describe("createSplit", () => {
  const order = (count: number) => ({
    factory: account(0xfa),
    predicted: split,
    creator: jonas,
    split: { name: "Harbour", controller: jonas, manager: jonas, members: members(count) },
  });

  test("default", () => {
    const action = createSplit(order(2));
    expect(action.steps).toHaveLength(1);
    expect(action.expectedEvents).toEqual(["SplitCreated"]);
    expect(action.done.href).toBe(`/splits/${split}`);
  });

  test("behavior: more than 500 members are added in pages, to the predicted address", () => {
    const action = createSplit(order(1_203));
    expect(action.steps.map((step) => step.kind === "transaction" && step.request.functionName)).toEqual([
      "createSplit",
      "setWeights",
      "setWeights",
    ]);
    expect(action.steps[1]).toMatchObject({ request: { address: split } });
    const [first, ...later] = action.steps.map((step) => (step.kind === "transaction" ? step.request.args?.[0] : null));
    const added = [(first as { members: Address[] }).members, ...(later as Address[][])].flat();
    expect(new Set(added).size).toBe(1_203);
    expect(action.expectedEvents).toEqual(["WeightChanged"]);
  });
});

describe("payMany", () => {
  const dollar = { address: account(0xd0), symbol: "tUSD", name: "T", decimals: 6 };

  test("default", () => {
    const owed = members(501).map((member) => ({ account: member.account, owed: 1_000_000n }));
    const action = payMany({ split, splitName: "Harbour", asset: dollar, owed });
    expect(action.steps.map(({ label }) => label)).toEqual(["Pay out, part 1 of 2", "Pay out, part 2 of 2"]);
    expect(action.label).toBe("Pay out 501 tUSD");
  });

  test("error: nobody is owed anything", () => {
    expect(() => payMany({ split, splitName: "Harbour", asset: dollar, owed: [] })).toThrow(RangeError);
  });
});
