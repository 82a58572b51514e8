import { DEFAULT_PARAMETERS, WORK_TYPES } from "@rizom/sdk";
import { describe, expect, test } from "vitest";
import { aCertification } from "../people/fixtures.ts";
import { ageInWords } from "./ageInWords.ts";
import { fixed } from "./fixed.ts";
import { layoutPlot, outlineOf, PLOT, type SpokeValue } from "./layoutPlot.ts";
import { sayShare } from "./sayShare.ts";
import { spokeValues } from "./spokeValues.ts";
import { whatNextNeeds } from "./whatNextNeeds.ts";

describe("sayShare", () => {
  test("default", () => expect(sayShare(123_456n)).toBe("12.3 %"));
  test("behavior: nothing looks better than it is", () => expect(sayShare(199_999n)).toBe("19.9 %"));
  test("behavior: whole and nothing", () => expect([sayShare(1_000_000n), sayShare(0n)]).toEqual(["100 %", "0 %"]));
  test("behavior: hardly anything isn't nothing", () => expect(sayShare(999n)).toBe("<0.1 %"));
});

describe("fixed", () => {
  test("default", () => expect(fixed(15n, 6n)).toBe("2.5"));
  test("behavior: rounded down, without needless zeros", () => {
    expect([fixed(24n, 6n), fixed(1n, 3n), fixed(305n, 100n)]).toEqual(["4", "0.33", "3.05"]);
  });
});

describe("ageInWords", () => {
  test("default", () => expect(ageInWords(86_400n * 730n)).toBe("730 days"));
  test("behavior: one day, and less", () => {
    expect([ageInWords(86_400n), ageInWords(86_399n)]).toEqual(["1 day", "less than a day"]);
  });
});

describe("whatNextNeeds", () => {
  test("default: what the next level needs, with what there is", () => {
    const next = whatNextNeeds({ level: 1, score: 250_000n, raters: 3, outcomes: 3 }, DEFAULT_PARAMETERS);
    expect(next?.name).toBe("Trusted");
    expect(next?.needs.map(({ what, has, isMet }) => [what, has, isMet])).toEqual([
      ["A score of 20 %", "25 %", true],
      ["Good marks by 4 attesters with standing", "3", false],
      ["For 3 different outcomes", "3", true],
    ]);
  });

  test("behavior: nothing is above the highest", () => {
    expect(whatNextNeeds({ level: 3, score: 1n, raters: 9, outcomes: 9 }, DEFAULT_PARAMETERS)).toBeNull();
  });
});

describe("spokeValues", () => {
  test("default: preferences of 4, and quality", () => {
    const values = spokeValues(
      [{ type: "linking", preference: 3 }],
      aCertification(1, {}, { linking: { quality: 250_000n } }),
    );
    expect(values.map(({ work }) => work)).toEqual(WORK_TYPES);
    expect(values.at(-1)).toEqual({ work: "linking", declared: 0.75, demonstrated: 0.25 });
    expect(values[0]).toEqual({ work: "advising", declared: null, demonstrated: 0 });
  });

  test("behavior: who rather doesn't says so, which isn't silence", () => {
    expect(spokeValues([{ type: "advising", preference: 0 }], null)[0]?.declared).toBe(0);
  });
});

describe("layoutPlot", () => {
  const values = (change: Partial<SpokeValue> = {}) =>
    WORK_TYPES.map((work): SpokeValue => ({ work, declared: null, demonstrated: 0, ...change }));

  test("default: nine spokes from the top, clockwise, inside the picture", () => {
    const spokes = layoutPlot(values({ declared: 1, demonstrated: 1 }));
    expect(spokes).toHaveLength(9);
    expect(spokes[0]?.end).toEqual({ x: PLOT.width / 2, y: PLOT.height / 2 - PLOT.radius });
    expect(spokes[1]?.end.x).toBeGreaterThan(PLOT.width / 2);
    expect(spokes[1]?.label.anchor).toBe("start");
    for (const { end } of spokes) {
      expect(end.x).toBeGreaterThan(0);
      expect(end.y).toBeLessThan(PLOT.height);
    }
  });

  test("behavior: what is declared stands as far out as it is, and joins to an outline", () => {
    const spokes = layoutPlot(values({ declared: 0.5 }));
    expect(spokes[0]?.declared).toEqual({ x: PLOT.width / 2, y: PLOT.height / 2 - PLOT.radius / 2 });
    expect(outlineOf(spokes).split(" ")).toHaveLength(9);
    expect(outlineOf(layoutPlot(values()))).toBe("");
  });

  test("behavior: what nobody saw has no root; the least that was seen has one", () => {
    expect(layoutPlot(values())[0]?.root).toBeNull();
    expect(layoutPlot(values({ demonstrated: 0.0001 }))[0]?.root).not.toBeNull();
  });

  test("behavior: figures beyond the scale stay in the picture", () => {
    const [first] = layoutPlot(values({ declared: 9, demonstrated: 9 }));
    expect(first?.declared).toEqual(first?.end);
    expect(first?.root?.tip).toMatchObject(first?.end ?? {});
  });
});
