import { describe, expect, test } from "vitest";
import { DIGIT_GROUP } from "../../components/digitGroup.ts";
import { NOW, rzm } from "./fixtures.ts";
import { dayFromInput, dayOf, dayToInput, LAST_DAY, momentOfDay, sayReading } from "./vestingDay.ts";

const today = dayOf(NOW);
const say = (day: number, vested: bigint) =>
  sayReading({ vested, whole: rzm(12_000), day, now: NOW }).replaceAll(DIGIT_GROUP, " ");

describe("sayReading", () => {
  test("default: a day ahead", () => {
    const day = dayFromInput("2027-03-03") ?? 0;
    expect(say(day, rzm(8_210))).toBe("On 3 March 2027, 8 210 of 12 000 RZM will have vested.");
  });

  test("behavior: a day past, and today", () => {
    expect(say(today - 1, rzm(100))).toBe("On 17 November 2026, 100 of 12 000 RZM had vested.");
    expect(say(today, 0n)).toBe("Today, 18 November 2026, 0 of 12 000 RZM have vested.");
  });

  test("behavior: rounded down, so that nobody is told more than there is", () => {
    expect(say(today, 12_345_678_999_999_999_999n)).toContain("12.34 of");
  });
});

describe("days", () => {
  test("default: today is now, any other day counts to its end", () => {
    expect(momentOfDay(today, NOW)).toBe(NOW);
    expect(momentOfDay(today + 1, NOW)).toBe(BigInt(today + 2) * 86_400n - 1n);
  });

  test("behavior: date inputs and back; what isn't a whole date is none", () => {
    expect(dayFromInput(dayToInput(today))).toBe(today);
    expect(dayToInput(today)).toBe("2026-11-18");
    expect(dayToInput(LAST_DAY)).toBe("9999-12-31");
    for (const text of ["", "2027-13-01", "2027", "3 March"]) expect(dayFromInput(text)).toBeNull();
  });
});
