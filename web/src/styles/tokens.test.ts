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

/** WCAG 2.2: relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const PAPERS = ["paper", "paper-raised", "paper-sunk"];
const TEXTS = ["ink", "ink-soft", "team-ink", "platform-ink", "relationship-ink", "accent", "wrong"];
const GRAPHICS = ["line-strong", "team", "platform", "relationship", "accent", "accent-fill"];
const PAIRS = [
  ["team-ink", "team-tint"],
  ["platform-ink", "platform-tint"],
  ["relationship-ink", "relationship-tint"],
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

  test("behavior: the three legs and the accent are colours apart", () => {
    for (const mode of MODES) {
      const used = ["team", "platform", "relationship", "accent", "wrong"].map((name) => token(name, mode));
      expect(new Set(used).size).toBe(used.length);
    }
  });
});
