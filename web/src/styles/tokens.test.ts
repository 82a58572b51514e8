import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const SOURCE = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const MODES = ["light", "dark"] as const;
type Mode = (typeof MODES)[number];

function token(name: string, mode: Mode): string {
  const value = SOURCE.match(new RegExp(`--${name}: ([^;]+);`))?.[1];
  if (!value) throw new Error(`There is no token --${name}.`);
  const pair = value.match(/^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/);
  return (pair ? pair[mode === "light" ? 1 : 2] : value) ?? value;
}

function linear(colour: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return [r, g, b];
}

/** Björn Ottosson's OKLab, in which equal distances look equally far apart: 1 from black to white. */
function oklab(colour: string): [number, number, number] {
  const [r, g, b] = linear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(one: string, other: string): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** WCAG 2.2: relative luminance. */
function luminance(colour: string): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const PAPERS = ["paper", "paper-raised", "paper-sunk"];
const TEXTS = [
  "ink",
  "ink-soft",
  "team-ink",
  "platform-ink",
  "relationship-ink",
  "equity-ink",
  "franchise-house-ink",
  "accent",
  "wrong",
];
const GRAPHICS = [
  "line-strong",
  "team",
  "platform",
  "relationship",
  "equity",
  "franchise-house",
  "accent",
  "accent-fill",
];
const PAIRS = [
  ["team-ink", "team-tint"],
  ["platform-ink", "platform-tint"],
  ["relationship-ink", "relationship-tint"],
  ["equity-ink", "equity-tint"],
  ["ink", "equity-tint"],
  ["ink-soft", "equity-tint"],
  ["franchise-house-ink", "franchise-house-tint"],
  ["ink", "franchise-house-tint"],
  ["ink-soft", "franchise-house-tint"],
  ["on-accent", "accent-fill"],
  ["on-accent", "accent-fill-strong"],
  ["ink", "accent-tint"],
  ["ink", "wrong-tint"],
  ["ink-soft", "wrong-tint"],
] as const;

const onPapers = (names: string[]) => MODES.flatMap((m) => names.flatMap((n) => PAPERS.map((p) => [m, n, p] as const)));

describe("contrast", () => {
  test("default: the measure is WCAG's", () => {
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  test.each(onPapers(TEXTS))("behavior: in %s mode, text in %s on %s has 4.5 or more", (mode, text, paper) => {
    expect(contrast(token(text, mode), token(paper, mode))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(onPapers(GRAPHICS))("behavior: in %s mode, graphics in %s on %s have 3 or more", (mode, graphic, paper) => {
    // The filled button has text of its own; its edge may be softer in the dark.
    expect(contrast(token(graphic, mode), token(paper, mode))).toBeGreaterThanOrEqual(
      graphic === "accent-fill" ? 2.5 : 3,
    );
  });

  test.each(MODES.flatMap((mode) => PAIRS.map((pair) => [mode, ...pair] as const)))(
    "behavior: in %s mode, text in %s on %s has 4.5 or more",
    (mode, text, ground) => {
      expect(contrast(token(text, mode), token(ground, mode))).toBeGreaterThanOrEqual(4.5);
    },
  );

  const MEANINGS = ["team", "platform", "relationship", "equity", "franchise-house", "accent", "wrong"];

  test("behavior: what means something has a colour of its own", () => {
    for (const mode of MODES) {
      const used = MEANINGS.map((name) => token(name, mode));
      expect(new Set(used).size).toBe(used.length);
    }
  });

  test("default: the distance is OKLab's", () => {
    expect(distance("#ffffff", "#000000")).toBeCloseTo(1, 3);
    expect(distance("#7a7a7a", "#7a7a7a")).toBe(0);
  });

  const HOUSES = ["equity", "franchise-house"];

  test.each(MODES.flatMap((mode) => HOUSES.map((house) => [mode, house] as const)))(
    "behavior: in %s mode, %s is no shade of anything else",
    (mode, house) => {
      for (const name of MEANINGS.filter((other) => other !== house)) {
        expect(distance(token(house, mode), token(name, mode)), name).toBeGreaterThanOrEqual(0.1);
      }
    },
  );
});
