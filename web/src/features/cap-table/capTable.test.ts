import { csvOf, type Holder } from "@rizom/sdk";
import type { Address } from "viem";
import { describe, expect, test } from "vitest";
import { LUCIA, rzm } from "../equity/fixtures.ts";
import { capTableCsv, csvName } from "./capTableCsv.ts";
import { layoutBeds } from "./layoutBeds.ts";
import { EVERYBODY_ELSE, parcelsOf } from "./parcels.ts";

const account = (n: number) => `0x${n.toString(16).padStart(40, "0")}` as Address;
const holder = (n: number, balance: bigint): Holder => ({ account: account(n), balance, votes: 0n, delegate: null });

/** Reads RFC 4180 as its grammar has it, to compare. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/y;
  for (let match = field.exec(text); match && match.index < text.length; match = field.exec(text)) {
    const [, raw = "", end] = match;
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe("capTableCsv", () => {
  const nameOf = (who: Address) => (who === LUCIA ? 'Lucía "Lu" Ferrer, designer' : who === account(2) ? "=1+1" : null);
  const text = capTableCsv({
    holders: [
      { account: LUCIA, balance: rzm(2), votes: rzm(3), delegate: LUCIA },
      { account: account(2), balance: 1n, votes: 0n, delegate: null },
    ],
    supply: rzm(3),
    block: 42n,
    nameOf,
  });

  test("default: a header, then one line a holder, exact and ungrouped", () => {
    const [header, first, second, ...more] = readCsv(text);
    expect(header).toHaveLength(8);
    expect(first).toEqual([LUCIA, nameOf(LUCIA), "2", "66.666666", "3", LUCIA, nameOf(LUCIA), "42"]);
    expect(second?.[2]).toBe("0.000000000000000001");
    expect(more).toEqual([]);
  });

  test("behavior: lines end as RFC 4180 has it, and quotes are doubled", () => {
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text).toContain('"Lucía ""Lu"" Ferrer, designer"');
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "|x", "＝1", '=HYPERLINK("x")'])(
    "error: %j can't run as a formula",
    (name) => expect(csvOf([[name]]).replace(/^"/, "")).toMatch(/^'/),
  );

  test("behavior: nothing else is changed", () => {
    for (const plain of ["Lucía", "0.5", "0x12", "", "a=b", "42"]) expect(csvOf([[plain]])).toBe(`${plain}\r\n`);
    expect(readCsv(text)[2]?.[1]).toBe("'=1+1");
  });

  test("behavior: without any equity, nobody's share is an error", () => {
    expect(capTableCsv({ holders: [holder(1, 0n)], supply: 0n, block: 1n, nameOf })).toContain(",0,0,0,");
  });

  test("default: the file names its block", () => expect(csvName(42n)).toBe("rizom-cap-table-block-42.csv"));
});

describe("parcelsOf", () => {
  const many = Array.from({ length: 20 }, (_, i) => holder(i + 1, rzm(100 - i)));

  test("default: the largest, and everybody else", () => {
    const parcels = parcelsOf(many, rzm(10_000), 3_000, 8);
    expect(parcels).toHaveLength(8);
    expect(parcels.at(-1)).toMatchObject({ key: EVERYBODY_ELSE, account: null, holders: 2_993 });
    expect(parcels.reduce((sum, { amount }) => sum + amount, 0n)).toBe(rzm(10_000));
    expect(parcels.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
  });

  test("behavior: few holders are all named", () => {
    const parcels = parcelsOf(many.slice(0, 3), rzm(297), 3, 8);
    expect(parcels.map(({ holders }) => holders)).toEqual([1, 1, 1]);
    expect(parcels.every(({ account: who }) => who !== null)).toBe(true);
    expect(parcelsOf(many.slice(0, 8), rzm(772), 8, 8)).toHaveLength(8);
  });

  test("behavior: nobody holds anything", () => expect(parcelsOf([], 0n, 0, 8)).toEqual([]));
});

describe("layoutBeds", () => {
  const shares = [0.5, 0.2, 0.1, 0.1, 0.05, 0.03, 0.02].map((share, i) => ({ key: String(i), share }));

  test.each([
    [288, 260],
    [1_040, 320],
  ])("default: in %i × %i the beds fill the field, in proportion, without overlap", (width, height) => {
    const beds = layoutBeds(shares, width, height);
    expect(beds).toHaveLength(shares.length);
    for (const bed of beds) {
      expect((bed.width * bed.height) / (width * height)).toBeCloseTo(bed.share, 5);
      expect(bed.x).toBeGreaterThanOrEqual(0);
      expect(bed.y).toBeGreaterThanOrEqual(0);
      expect(bed.x + bed.width).toBeLessThanOrEqual(width + 0.001);
      expect(bed.y + bed.height).toBeLessThanOrEqual(height + 0.001);
      const apart = beds.every(
        (other) =>
          other === bed ||
          other.x + other.width <= bed.x + 0.001 ||
          bed.x + bed.width <= other.x + 0.001 ||
          other.y + other.height <= bed.y + 0.001 ||
          bed.y + bed.height <= other.y + 0.001,
      );
      expect(apart).toBe(true);
    }
  });

  test("behavior: beds are near to squares", () => {
    for (const { width, height } of layoutBeds(shares, 600, 400)) {
      expect(Math.max(width / height, height / width)).toBeLessThan(4);
    }
  });

  test.each([264, 291, 1_050])(
    "behavior: in %i px, a last one larger than all others lies last, and nobody is a stripe",
    (width) => {
      const small = [3.7, 2.4, 1.9, 1.5, 1.3, 1.1, 1, 0.9].map((share, i) => ({ key: String(i), share }));
      const beds = layoutBeds([...small, { key: "rest", share: 86.2 }], width, 263);
      const rest = beds.find(({ key }) => key === "rest");
      expect((rest?.x ?? 0) + (rest?.width ?? 0)).toBeCloseTo(width, 3);
      for (const bed of beds) expect(Math.max(bed.width / bed.height, bed.height / bed.width)).toBeLessThan(6);
    },
  );

  test("behavior: nobody, nothing and one", () => {
    expect(layoutBeds([], 300, 200)).toEqual([]);
    expect(layoutBeds([{ key: "a", share: 0 }], 300, 200)).toEqual([]);
    expect(layoutBeds([{ key: "a", share: 1 }], 300, 200)).toEqual([
      { key: "a", share: 1, x: 0, y: 0, width: 300, height: 200 },
    ]);
  });
});
