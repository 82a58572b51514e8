import { describe, expect, test } from "vitest";
import { DAY, NOW } from "../equity/fixtures.ts";
import { addMonths, readDay, typeDay } from "./days.ts";
import { sayTerms } from "./sayTerms.ts";
import { fromPreset, newTerms, readTerms, type TypedTerms } from "./terms.ts";

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
