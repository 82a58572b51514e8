import type { Holder } from "@rizom/sdk";
import type { Address } from "viem";
import { describe, expect, test } from "vitest";
import { LUCIA, rzm } from "../equity/fixtures.ts";
import { type HolderOrder, pageOfHolders } from "./holderPage.ts";
import { isFound, readSearch } from "./holderSearch.ts";
import { toModuleUses } from "./moduleUses.ts";
import { leftOf, wholeOfModules } from "./origins.ts";
import { sayAllowance } from "./sayAllowance.ts";
import { supplyAfter, thinned } from "./supplyPoints.ts";

const account = (n: number) => `0x${n.toString(16).padStart(40, "0")}` as Address;
const findByName = (text: string) => ("lucía ferrer".includes(text) ? [LUCIA as Address] : []);

describe("readSearch", () => {
  test("default: nothing typed finds everybody", () => {
    expect(readSearch(" ", findByName).search).toEqual({ kind: "everybody" });
    expect(readSearch("0x", findByName).search).toEqual({ kind: "everybody" });
  });
  test("behavior: an address, how it begins, and as it's shown shortened", () => {
    expect(readSearch(LUCIA, findByName).search).toEqual({ kind: "accounts", accounts: [LUCIA.toLowerCase()] });
    expect(readSearch("0x90F7", findByName).search).toEqual({ kind: "prefix", prefix: "0x90f7" });
    expect(readSearch("0x90F7…b906", findByName).search).toEqual({ kind: "prefix", prefix: "0x90f7" });
  });
  test("behavior: a part of a known name", () => {
    expect(readSearch("Lucía", findByName).search).toEqual({ kind: "accounts", accounts: [LUCIA] });
  });
  test.each([
    ["Nobody", /No name that is known here/],
    ["0x90zz", /digits and the letters/],
    [`${LUCIA}00`, /longer than an address/],
  ])("error: %s gets a sentence", (typed, sentence) => {
    const { search, error } = readSearch(typed, findByName);
    expect(search).toBeNull();
    expect(error).toMatch(sentence);
  });
});

describe("pageOfHolders", () => {
  // Many are equal, so that a page may end among them.
  const all = Array.from({ length: 47 }, (_, i): Holder => {
    return { account: account((i * 31) % 47), balance: rzm(i % 5), votes: rzm(i % 3), delegate: null };
  });

  test.each(["balance", "votes"] as HolderOrder[])("default: pages by %s hold everybody once, in order", (order) => {
    const seen: Holder[] = [];
    for (let after: Holder | null = null; ; after = seen.at(-1) ?? null) {
      const page = pageOfHolders(all, { order, search: { kind: "everybody" }, after, first: 10 });
      seen.push(...page);
      if (page.length < 10) break;
    }
    expect(new Set(seen.map((holder) => holder.account)).size).toBe(47);
    expect(seen).toHaveLength(47);
    for (const [i, holder] of seen.entries()) {
      const next = seen[i + 1];
      if (next) expect(holder[order]).toBeGreaterThanOrEqual(next[order]);
    }
  });

  test("behavior: a search narrows it", () => {
    const search = { kind: "prefix", prefix: `${account(0).slice(0, 41)}` } as const;
    const page = pageOfHolders(all, { order: "balance", search, after: null, first: 100 });
    expect(page.map((holder) => holder.account).sort()).toEqual(Array.from({ length: 16 }, (_, i) => account(i)));
  });
});

test("behavior: an address is found by how it begins, not by what it has in it", () => {
  const prefix = { kind: "prefix", prefix: "0x9bf6" } as const;
  expect(isFound(LUCIA, prefix)).toBe(false);
  expect(isFound(LUCIA, { ...prefix, prefix: "0x90f79b" })).toBe(true);
});

describe("sayAllowance", () => {
  const grants = { kind: "grants", limit: rzm(100), minted: rzm(10), promised: rzm(30) } as const;
  test("default", () => {
    expect(sayAllowance(grants)).toBe(
      "Grants may bring up to 100 RZM in all. 10 RZM were minted, 30 RZM are promised and will be minted when they are claimed. That leaves 60 RZM.",
    );
  });
  test("behavior: nothing yet, nothing left, nothing at all", () => {
    expect(sayAllowance({ ...grants, minted: 0n, promised: 0n })).toMatch(
      /Nothing was minted yet. That leaves 100 RZM/,
    );
    expect(sayAllowance({ ...grants, limit: rzm(20) })).toMatch(/That leaves nothing/);
    expect(sayAllowance({ ...grants, limit: 0n, minted: 0n, promised: 0n })).toBe("Grants may mint nothing.");
  });
  test("behavior: the whole is what exists and what is promised", () => {
    expect(wholeOfModules([grants, { ...grants, kind: "rounds", promised: 0n }])).toBe(rzm(50));
    expect(leftOf(grants)).toBe(rzm(60));
  });
});

describe("toModuleUses", () => {
  const use = (kind: "GRANTS" | "ROUNDS" | "PATRONAGE" | "OTHER", minted: bigint, reserved: bigint) => {
    return { kind, limit: 1_000n, minted, reserved };
  };
  const known = [use("ROUNDS", 5n, 7n), use("GRANTS", 10n, 0n), use("PATRONAGE", 1n, 0n)];

  test("default: grants promise by themselves, rounds by what they set aside", () => {
    expect(toModuleUses(known, 40n)).toEqual([
      { kind: "grants", limit: 1_000n, minted: 10n, promised: 30n },
      { kind: "rounds", limit: 1_000n, minted: 5n, promised: 7n },
      { kind: "patronage", limit: 1_000n, minted: 1n, promised: 0n },
    ]);
  });

  test("behavior: whatever else may mint is one line", () => {
    const uses = toModuleUses([...known, use("OTHER", 2n, 0n), use("OTHER", 3n, 1n)], 40n);
    expect(uses.at(-1)).toEqual({ kind: "other", limit: 2_000n, minted: 5n, promised: 1n });
  });
});

describe("supplyAfter", () => {
  test("default: heaps up in the order of time, one point a moment", () => {
    const mintings = [
      { timestamp: 30, amount: 5n },
      { timestamp: 10, amount: 1n },
      { timestamp: 30, amount: 2n },
    ];
    expect(supplyAfter(mintings)).toEqual([
      { timestamp: 10, supply: 1n },
      { timestamp: 30, supply: 8n },
    ]);
  });
  test("behavior: long histories keep their ends and their shape", () => {
    const points = Array.from({ length: 5_000 }, (_, i) => ({ timestamp: i * 10, supply: BigInt(i) }));
    const few = thinned(points, 100);
    expect(few.length).toBeLessThanOrEqual(102);
    expect(few.at(-1)).toEqual(points.at(-1));
    expect(thinned(points.slice(0, 5), 100)).toHaveLength(5);
  });
});
