import type { Address } from "viem";
import { describe, expect, test } from "vitest";
import { LUCIA, NOW, rzm } from "../equity/fixtures.ts";
import { effectOf } from "./effect.ts";
import { type GrantForm, type GrantRow, newGrantRow, readGrants, whereItIsWrong } from "./grantForm.ts";
import { readPastedGrants } from "./pastedGrants.ts";
import type { TypedTerms } from "./terms.ts";
import { createGrants } from "./transactions/createGrants.ts";

const TOMAS = "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65" as Address;
const TOKEN = "0x00000000000000000000000000000000000000C0" as Address;

/** 18 November 2026, as the fixtures' NOW. */
const own = (part: Partial<TypedTerms> = {}): TypedTerms => ({
  schedule: "own",
  start: "2026-12-01",
  cliff: "2027-12-01",
  end: "2030-12-01",
  revocable: true,
  ...part,
});

const day = (text: string) => BigInt(Date.parse(text) / 1000);

describe("readGrants", () => {
  const read = (rows: GrantRow[], part: Partial<GrantForm> & { available?: bigint | null; asked?: boolean } = {}) => {
    const { available = rzm(1_000), asked = false, terms = own() } = part;
    return readGrants({ rows, terms }, { now: NOW, available, asked, contracts: [TOKEN] });
  };

  test("default", () => {
    const reading = read([newGrantRow(LUCIA, "600"), newGrantRow(TOMAS.toLowerCase(), "400"), newGrantRow()]);
    expect(reading.isComplete).toBe(true);
    expect(reading.total).toBe(rzm(1_000));
    expect(reading.grants.map(({ account, amount }) => [account, amount])).toEqual([
      [LUCIA, rzm(600)],
      [TOMAS, rzm(400)],
    ]);
  });

  const problemOf = (reading: ReturnType<typeof read>, row: GrantRow) => reading.problems.get(row.id);

  test.each([
    ["0x0000000000000000000000000000000000000000", "1", "account", /empty address/],
    [TOKEN, "1", "account", /own contracts/],
    [LUCIA.replace("F7", "f7"), "1", "account", /mistyped/],
    [LUCIA, "0", "amount", /more than zero/],
    [LUCIA, "-1", "amount", /negative/],
    [LUCIA, "1e3", "amount", /digits/],
    [LUCIA, "1000.000000000000000001", "amount", /allowance leaves 1.000 RZM to grant/],
  ] as const)("error: %s, %s", (account, amount, field, sentence) => {
    const row = newGrantRow(account, amount);
    const reading = read([row]);
    expect(problemOf(reading, row)?.[field]).toMatch(sentence);
    expect(reading.isComplete).toBe(false);
  });

  test("error: together over the allowance, at the line that passes it", () => {
    const [first, second, third] = [newGrantRow(LUCIA, "600"), newGrantRow(TOMAS, "500"), newGrantRow("", "")];
    const reading = read([first, second, third]);
    expect(problemOf(reading, first)).toBeUndefined();
    expect(problemOf(reading, second)?.amount).toMatch(/With the lines above, the mint allowance leaves 400 RZM/);
  });

  test("error: an allowance that is used up", () => {
    const row = newGrantRow(LUCIA, "1");
    expect(problemOf(read([row], { available: 0n }), row)?.amount).toMatch(/Nothing can be granted any more/);
  });

  test("error: the same account twice, whatever the case of its letters", () => {
    const second = newGrantRow(LUCIA.toLowerCase(), "2");
    expect(problemOf(read([newGrantRow(LUCIA, "1"), second]), second)?.account).toMatch(/already/);
  });

  test("behavior: nothing is complete while the allowance isn't known", () => {
    expect(read([newGrantRow(LUCIA, "1")], { available: null }).isComplete).toBe(false);
  });

  test("behavior: half a line is incomplete, and says so once asked", () => {
    const row = newGrantRow(LUCIA, "");
    expect(read([row])).toMatchObject({ isComplete: false, problems: new Map() });
    expect(problemOf(read([row], { asked: true }), row)).toEqual({ account: null, amount: "Enter an amount." });
  });

  test("behavior: an empty form says what it needs once asked", () => {
    const row = newGrantRow();
    expect(problemOf(read([row], { asked: true }), row)).toEqual({
      account: "Enter an address.",
      amount: "Enter an amount.",
    });
  });

  test("error: nothing can be sent with dates that don't fit", () => {
    const row = newGrantRow(LUCIA, "1");
    const reading = read([row], { terms: own({ end: "2026-01-01" }) });
    expect(reading).toMatchObject({ isComplete: false, terms: null, grants: [] });
    expect(whereItIsWrong(reading, [row])).toBe("The dates need a correction.");
  });

  test("error: it says where to look in a long list", () => {
    const rows = [newGrantRow(LUCIA, "1"), newGrantRow("0x1", "1"), newGrantRow(TOMAS, "0")];
    expect(whereItIsWrong(read(rows), rows)).toBe("2 lines need a correction, the first is line 2.");
    expect(whereItIsWrong(read(rows.slice(0, 1)), rows)).toBeNull();
  });
});

describe("readPastedGrants", () => {
  test("default", () => {
    const text = `\uFEFFaddress,amount\r\n${LUCIA}, 1200\r\n\r\n# thanks\n${TOMAS}\t1 250.5\n"${TOKEN}","1,250.50 RZM",`;
    const { rows, problems } = readPastedGrants(text);
    expect(problems).toEqual([]);
    expect(rows.map(({ account, amount }) => [account, amount])).toEqual([
      [LUCIA, "1200"],
      [TOMAS, "1 250.5"],
      [TOKEN, "1,250.50"],
    ]);
  });

  test("error: lines that are something else are named with their number", () => {
    const { rows, problems } = readPastedGrants(`${LUCIA},1\nLucía, 5\n${TOMAS}`);
    expect(rows).toHaveLength(1);
    expect(problems.map(({ line, sentence }) => [line, sentence])).toEqual([
      [2, "This line needs an address first."],
      [3, "This line needs an amount after the address."],
    ]);
  });
});

describe("effectOf", () => {
  const grant = { account: LUCIA, amount: rzm(100), start: 0n, cliff: 0n, end: 1n, revocable: true } as const;
  test("default", () => {
    expect(effectOf([grant, grant], { limit: rzm(1_000), promised: rzm(300), available: rzm(700) }, rzm(500))).toEqual({
      total: rzm(200),
      promisedAfter: rzm(500),
      leftBefore: rzm(700),
      leftAfter: rzm(500),
      whole: rzm(700),
    });
  });
});

describe("createGrants", () => {
  const terms = { start: day("2026-12-01"), cliff: day("2026-12-01"), end: day("2027-12-01"), revocable: true };
  const planned = (count: number) =>
    Array.from({ length: count }, (_, i) => {
      return { account: `0x${(i + 1).toString(16).padStart(40, "0")}` as Address, amount: rzm(10), ...terms };
    });
  const make = (count: number) => {
    const grants = planned(count);
    const allowance = { limit: rzm(10_000), promised: rzm(100), available: rzm(9_900) };
    return createGrants({ equityGrants: TOKEN, grants, effect: effectOf(grants, allowance, rzm(90)), now: NOW });
  };

  test("default: one grant says what it means", () => {
    const action = make(1);
    expect(action.label).toBe("Grant 10 RZM");
    expect(action.describe).toMatch(
      /is promised 10 RZM: 10 % of all equity that exists or is promised. Vesting begins/,
    );
    expect(action.changes?.at(-1)).toMatchObject({ label: "Can still be granted", before: /9.900/, after: /9.890/ });
    expect(action.steps).toMatchObject([{ request: { functionName: "createGrant" } }]);
  });

  test("behavior: many go in pages of a hundred", () => {
    const action = make(203);
    expect(action.steps.map(({ label }) => label)).toEqual([1, 2, 3].map((n) => `Create the grants, part ${n} of 3`));
    const sizes = action.steps.map((step) =>
      step.kind === "transaction" ? [step.request.args?.[0]].flat().length : 0,
    );
    expect(sizes).toEqual([100, 100, 3]);
  });

  test("error: nothing to grant", () => expect(() => make(0)).toThrow(RangeError));
});
