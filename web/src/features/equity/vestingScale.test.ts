import { describe, expect, test } from "vitest";
import { aGrant, DAY, NOW, rzm } from "./fixtures.ts";
import { cornersOf } from "./vestingCurve.ts";
import { amountTicks, bandPath, dateTicks, edgeOf, linePath, scaleOf } from "./vestingScale.ts";

const span = { from: NOW, to: NOW + 100n * DAY };
const scale = scaleOf(span, rzm(1_000), { width: 500, height: 200 });
const at = (date: string) => BigInt(Date.parse(date) / 1000);

describe("scaleOf", () => {
  test("default", () => {
    expect(scale.x(NOW + 50n * DAY)).toBe(250);
    expect(scale.y(rzm(250))).toBe(150);
    expect(scale.momentAt(250)).toBe(NOW + 50n * DAY);
  });

  test("behavior: a pointer beside the picture is at its edge", () => {
    expect(scale.momentAt(-20)).toBe(NOW);
    expect(scale.momentAt(900)).toBe(span.to);
  });

  test("behavior: a picture of nothing lies on the ground", () => {
    expect(scaleOf(span, 0n, { width: 10, height: 10 }).y(0n)).toBe(10);
  });
});

describe("paths", () => {
  const grants = [
    aGrant({ amount: rzm(500), start: NOW, cliff: NOW + 50n * DAY, end: NOW + 100n * DAY }),
    aGrant({ amount: rzm(500), start: NOW, cliff: NOW, end: NOW + 100n * DAY }),
  ];
  const corners = cornersOf(grants, span);

  test("default: a cliff goes straight up", () => {
    expect(linePath(corners, edgeOf(0), scale)).toBe("M0 200L250 200L250 150L500 100");
  });

  test("behavior: a band ends where its lower neighbour's edge is, jump by jump", () => {
    expect(bandPath(corners, 1, scale)).toBe("M0 200L250 150L250 100L500 0L500 100L250 150L250 200L0 200Z");
  });
});

describe("amountTicks", () => {
  test.each([
    [rzm(12_000), [0, 5_000, 10_000, 15_000]],
    [rzm(1), [0, 1]],
    [rzm(700), [0, 200, 400, 600, 800]],
  ])("default: for %s", (most, expected) => {
    expect(amountTicks(most)).toEqual(expected.map(rzm));
  });

  test("behavior: nothing at all, and less than one", () => {
    expect(amountTicks(0n)).toHaveLength(2);
    expect(amountTicks(3n)).toEqual([0n, 1n, 2n, 3n]);
  });
});

describe("dateTicks", () => {
  test("default: years by their number, months by their name, as many as have room", () => {
    const two = { from: at("2026-02-10"), to: at("2028-03-01") };
    expect(dateTicks(two, 5).map(({ label }) => label)).toEqual(["Jul", "2027", "Jul", "2028"]);
    expect(dateTicks(two, 2).map(({ label }) => label)).toEqual(["2027", "2028"]);
  });

  test("behavior: never more than have room, also when both ends are one", () => {
    const whole = { from: at("2026-01-01"), to: at("2028-01-01") };
    expect(dateTicks(whole, 4).map(({ label }) => label)).toEqual(["2026", "2027", "2028"]);
  });

  test("behavior: a few weeks have months too, or none", () => {
    expect(dateTicks({ from: at("2026-11-20"), to: at("2026-12-10") }, 4)).toEqual([
      { moment: at("2026-12-01"), label: "Dec" },
    ]);
    expect(dateTicks({ from: at("2026-11-02"), to: at("2026-11-10") }, 4)).toEqual([]);
  });

  test("behavior: an end in thirty thousand years doesn't take long", () => {
    expect(dateTicks({ from: NOW, to: 1_099_511_627_775n }, 4)).toEqual([]);
  });
});
