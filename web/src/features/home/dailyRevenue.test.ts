import { ETHER } from "@rizom/sdk";
import { describe, expect, test } from "vitest";
import { DAYS, firstDay } from "../network/overview.ts";
import { daysOf, heightsOf } from "./dailyRevenue.ts";

const now = 1_795_000_000;
const since = firstDay(now);
const dollar = "0x00000000000000000000000000000000000000d0";

describe("daysOf", () => {
  const days = daysOf(
    [
      { asset: ETHER, begin: since, amount: 5n, payments: 1 },
      { asset: dollar, begin: since, amount: 9n, payments: 1 },
      { asset: ETHER, begin: since + 86_400 * (DAYS - 1), amount: 7n, payments: 2 },
      { asset: ETHER, begin: since - 86_400, amount: 100n, payments: 1 },
    ],
    ETHER,
    now,
  );

  test("default", () => {
    expect(days).toHaveLength(DAYS);
    expect(days[0]).toEqual({ begin: since, amount: 5n, payments: 1 });
    expect(days.at(-1)).toMatchObject({ amount: 7n, payments: 2 });
  });

  test("behavior: days without revenue are there", () => {
    expect(days.slice(1, -1).every(({ amount }) => amount === 0n)).toBe(true);
  });
});

describe("heightsOf", () => {
  test("default", () => {
    const day = (amount: bigint) => ({ begin: 0, amount, payments: 1 });
    expect(heightsOf([day(50n), day(100n), day(0n)])).toEqual([0.5, 1, 0]);
  });

  test("behavior: nothing at all", () => expect(heightsOf([{ begin: 0, amount: 0n, payments: 0 }])).toEqual([0]));
});
