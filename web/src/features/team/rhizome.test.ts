import { describe, expect, test } from "vitest";
import { layoutRhizome } from "./rhizome.ts";

const members = [
  { key: "a", share: 0.5 },
  { key: "b", share: 0.3 },
  { key: "c", share: 0.2 },
];

describe("layoutRhizome", () => {
  test("default", () => {
    const { nodes } = layoutRhizome(members, 600);
    const [a, b] = nodes;
    // Areas, not radii, are in proportion to the shares.
    expect((a?.radius ?? 0) ** 2 / (b?.radius ?? 1) ** 2).toBeCloseTo(0.5 / 0.3, 5);
  });

  test("behavior: it fits into 288 px with nine members, without touching", () => {
    const nine = Array.from({ length: 9 }, (_, i) => ({ key: `m${i}`, share: 1 / 9 }));
    const { nodes } = layoutRhizome(nine, 288);
    nodes.forEach(({ at, radius }, i) => {
      expect(at.x - radius).toBeGreaterThanOrEqual(0);
      expect(at.x + radius).toBeLessThanOrEqual(288);
      const next = nodes[i + 1];
      if (next) expect(at.x + radius).toBeLessThan(next.at.x - next.radius);
    });
  });

  test("behavior: one member, and nobody", () => {
    expect(layoutRhizome([{ key: "a", share: 1 }], 288).nodes).toHaveLength(1);
    expect(JSON.stringify(layoutRhizome([], 288))).not.toMatch(/NaN|Infinity|null/);
  });

  test("behavior: the same team is the same picture", () => {
    expect(layoutRhizome(members, 500)).toEqual(layoutRhizome(members, 500));
  });
});
