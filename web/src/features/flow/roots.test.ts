import { describe, expect, test } from "vitest";
import { irregularity, layoutRoots, type RootEnd, smoothPath, stackInTrunk } from "./roots.ts";

const ends: RootEnd[] = [
  { key: "a", leg: "team", share: 0.6, end: 20 },
  { key: "b", leg: "platform", share: 0.25, end: 120 },
  { key: "c", leg: "relationship", share: 0.15, end: 200 },
];
const frame = { length: 300, origin: 100, thickness: 80, direction: "right", ends } as const;

describe("stackInTrunk", () => {
  test("default", () => {
    // 48, 20 and 12 thick, from 60 to 140.
    expect(stackInTrunk(ends, 100, 80)).toEqual([84, 118, 134]);
  });

  test("behavior: shares are taken in proportion, whatever their sum", () => {
    const halves = ends.map((end) => ({ ...end, share: end.share / 2 }));
    expect(stackInTrunk(halves, 100, 80)).toEqual([84, 118, 134]);
  });
});

describe("layoutRoots", () => {
  test("default", () => {
    const { roots, from, to } = layoutRoots(frame);
    expect(roots.map(({ leg }) => leg)).toEqual(["team", "platform", "relationship"]);
    expect(roots.map(({ tip }) => tip)).toEqual([
      { x: 300, y: 20 },
      { x: 300, y: 120 },
      { x: 300, y: 200 },
    ]);
    expect([from, to]).toEqual([
      { x: 0, y: 60 },
      { x: 0, y: 140 },
    ]);
  });

  test("behavior: the same payment always grows the same roots", () => {
    expect(layoutRoots(frame)).toEqual(layoutRoots(frame));
  });

  test("behavior: downwards the axes are exchanged", () => {
    const { roots, from } = layoutRoots({ ...frame, direction: "down" });
    expect(roots[0]?.tip).toEqual({ x: 20, y: 300 });
    expect(from).toEqual({ x: 60, y: 0 });
  });

  test("behavior: thicker shares end in thicker tips", () => {
    const radii = layoutRoots(frame).roots.map(({ tipRadius }) => tipRadius);
    expect([...radii].sort((a, b) => b - a)).toEqual(radii);
  });

  test("behavior: only finite numbers are drawn, also for one tiny share", () => {
    const tiny = [{ key: "x", leg: "team" as const, share: 0, end: 100 }];
    for (const shape of [layoutRoots(frame), layoutRoots({ ...frame, ends: tiny, branching: true })]) {
      expect(JSON.stringify(shape)).not.toMatch(/NaN|Infinity|null/);
    }
  });

  test("behavior: side roots grow only where they are wanted", () => {
    expect(layoutRoots(frame).roots.flatMap(({ branches }) => branches)).toEqual([]);
    expect(layoutRoots({ ...frame, branching: true }).roots[0]?.branches).toHaveLength(3);
  });
});

describe("irregularity", () => {
  test("default", () => {
    const values = Array.from({ length: 200 }, (_, i) => irregularity(`key-${i}`, i));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(new Set(values).size).toBeGreaterThan(190);
  });
});

describe("smoothPath", () => {
  test("default", () => {
    expect(
      smoothPath([
        { x: 0, y: 0 },
        { x: 6, y: 0 },
      ]),
    ).toBe("M0 0C1 0 5 0 6 0");
  });

  test("behavior: nothing to draw", () => expect(smoothPath([])).toBe("M0 0"));
});
