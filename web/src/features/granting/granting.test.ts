import type { Address } from "viem";
import { describe, expect, test } from "vitest";
import { DAY, LUCIA, NOW, rzm } from "../equity/fixtures.ts";
import { addMonths, readDay, typeDay } from "./days.ts";
import { effectOf } from "./effect.ts";
import { type GrantForm, type GrantRow, newGrantRow, readGrants } from "./grantForm.ts";
import { readPastedGrants } from "./pastedGrants.ts";
import { revocationAt } from "./revocation.ts";
import { sayRevocation } from "./sayRevocation.ts";
import { sayTerms } from "./sayTerms.ts";
import { fromPreset, newTerms, readTerms, type TypedTerms } from "./terms.ts";
import { createGrants } from "./transactions/createGrants.ts";
import { revokeGrant } from "./transactions/revokeGrant.ts";

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

describe("readDay", () => {
  test("default: the first second of the day in UTC", () => {
    expect(readDay("2027-03-01", NOW)).toEqual({ day: day("2027-03-01T00:00:00Z"), error: null });
  });
  test("behavior: nothing typed is neither", () => expect(readDay(" ", NOW)).toEqual({ day: null, error: null }));
  test.each([
    ["2206-12-01", /2206 is too far away\. Did you mean 2026\?/],
    ["0207-12-01", /207 is too far away/],
    ["1999-12-01", /1999 is too far away: write one from 2016 to 2056/],
    ["20266-01-01", /20266 is too far away/],
    ["2027-02-30", /no such day/],
    ["2027-13-01", /no such day/],
    ["2027-00-10", /no such day/],
    ["2027-01-00", /no such day/],
    ["1 May", /year, month and day/],
  ])("error: %s", (typed, sentence) => {
    const { day: read, error } = readDay(typed, NOW);
    expect(read).toBeNull();
    expect(error).toMatch(sentence);
  });
});

describe("addMonths", () => {
  test.each([
    ["2026-12-01", 48, "2030-12-01"],
    ["2027-01-31", 1, "2027-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-08-31", 6, "2027-02-28"],
  ])("default: %s and %i months is %s", (from, months, to) => {
    expect(typeDay(addMonths(day(from), months))).toBe(to);
  });
});

describe("readTerms", () => {
  test("default", () => {
    expect(readTerms(own(), NOW).terms).toEqual({
      start: day("2026-12-01"),
      cliff: day("2027-12-01"),
      end: day("2030-12-01"),
      revocable: true,
    });
  });

  test("behavior: no cliff is a cliff at the start", () => {
    expect(readTerms(own({ cliff: "" }), NOW).terms?.cliff).toBe(day("2026-12-01"));
  });

  test("behavior: a preset fills its dates in from the start", () => {
    expect(fromPreset(own({ schedule: "two-years" }), NOW)).toMatchObject({ cliff: "2027-06-01", end: "2028-12-01" });
    expect(fromPreset(own({ schedule: "one-year" }), NOW)).toMatchObject({ cliff: "", end: "2027-12-01" });
    expect(fromPreset(own(), NOW)).toEqual(own());
    expect(readTerms(newTerms(NOW), NOW).terms).toMatchObject({ end: addMonths(day("2026-11-18"), 48) });
  });

  test.each([
    [{ end: "2026-12-01", cliff: "" }, "end", /day of the start/],
    [{ end: "2026-11-30", cliff: "" }, "end", /before the start. Choose a day after 1 December 2026/],
    [{ end: "2206-12-01" }, "end", /Did you mean 2026/],
    [{ end: "2047-12-02" }, "end", /more than 20 years/],
    [{ cliff: "2026-11-30" }, "cliff", /before the start/],
    [{ cliff: "2030-12-02" }, "cliff", /after the end. Choose 1 December 2030 or earlier/],
    [{ start: "2062-12-01" }, "start", /too far away. Did you mean 2026/],
    [{ schedule: "four-years", start: "2037-01-01" }, "start", /one from 2016 to 2036/],
  ] as const)("error: %o gets a sentence at its field", (part, field, sentence) => {
    const { terms, problems } = readTerms(own(part), NOW);
    expect(terms).toBeNull();
    expect(problems[field]).toMatch(sentence);
  });

  test("error: what is missing is said once somebody wanted to go on", () => {
    const typed = own({ start: "", end: "" });
    expect(readTerms(typed, NOW).problems).toEqual({ start: null, cliff: null, end: null });
    expect(readTerms(typed, NOW, true).problems).toMatchObject({ start: /begins/, end: /all is vested/ });
  });
});

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
    const reading = read([newGrantRow(LUCIA, "1")], { terms: own({ end: "2026-01-01" }) });
    expect(reading).toMatchObject({ isComplete: false, terms: null, grants: [] });
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

describe("sayTerms", () => {
  const terms = readTerms(own(), NOW).terms ?? { start: 0n, cliff: 0n, end: 1n, revocable: false };
  test("default", () => {
    expect(sayTerms(terms, NOW)).toBe(
      "Vesting begins on 1 December 2026. Nothing is vested before 1 December 2027, then 25 % at once; the rest follows by the second until 1 December 2030. The network can stop it; what has vested by then stays.",
    );
  });
  test("behavior: no cliff, all at once, and the past", () => {
    expect(sayTerms({ ...terms, cliff: terms.start, revocable: false }, NOW)).toMatch(
      /goes on by the second until 1 December 2030. Nobody can take it back/,
    );
    expect(sayTerms({ ...terms, cliff: terms.end }, NOW)).toMatch(/All of it vests at once on 1 December 2030/);
    expect(sayTerms(terms, terms.end)).toMatch(/has vested already/);
    expect(sayTerms(terms, terms.start + 2n * DAY)).toMatch(/^Vesting began on/);
  });
});

describe("revocationAt", () => {
  const grant = { amount: 1_000n, start: 0n, cliff: 100n, end: 1_000n, claimed: 150n };
  test("default", () => {
    expect(revocationAt(grant, 400n)).toEqual({ keeps: 400n, claimable: 250n, returns: 600n });
  });
  test("behavior: before the cliff nothing is kept, after the end all", () => {
    expect(revocationAt({ ...grant, claimed: 0n }, 99n)).toEqual({ keeps: 0n, claimable: 0n, returns: 1_000n });
    expect(revocationAt(grant, 1_000n)).toMatchObject({ keeps: 1_000n, returns: 0n });
  });
});

describe("sayRevocation", () => {
  const grant = {
    account: LUCIA as Address,
    amount: rzm(1_000),
    start: 0n,
    cliff: 10_000n,
    end: 100_000n,
    claimed: 0n,
  };
  test("default: now, and when it's mined", () => {
    const said = sayRevocation({ ...grant, claimed: rzm(150) }, 40_000n);
    expect(said).toMatch(/would keep 400 RZM, which have vested by now \(150 RZM of it are claimed, 250 RZM can be/);
    expect(said).toMatch(/600 RZM of 1.000 RZM return to what can be granted/);
    expect(said).toMatch(/ten minutes from now, 406 RZM would be kept and 594 RZM return/);
  });
  test("behavior: before the cliff nothing is kept, and a near cliff is said", () => {
    expect(sayRevocation(grant, 100n)).toMatch(/would keep nothing, and all 1.000 RZM return[^.]*\.$/);
    expect(sayRevocation(grant, 9_900n)).toMatch(/less than ten minutes away: if it’s mined after that, 105 RZM/);
  });
  test("behavior: a near end is said", () => {
    expect(sayRevocation(grant, 99_900n)).toMatch(/all of it will have vested: then it can’t be revoked/);
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

describe("revokeGrant", () => {
  test("default", () => {
    const grant = { ...planFor(LUCIA as Address), id: 7n, revoked: false, claimed: 0n };
    const action = revokeGrant({ equityGrants: TOKEN, grant, now: 40_000n });
    expect(action.changes?.[0]).toMatchObject({ after: "400 RZM now, 406 RZM in ten minutes" });
    expect(action.steps[0]).toMatchObject({ request: { functionName: "revoke", args: [LUCIA, 7n] } });
  });
});

function planFor(account: Address) {
  return { account, amount: rzm(1_000), start: 0n, cliff: 10_000n, end: 100_000n, revocable: true };
}
