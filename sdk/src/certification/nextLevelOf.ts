import { atLeast } from "./bounds.ts";
import type { CertificationParameters, LevelRequirement } from "./CertificationParameters.ts";
import type { NextLevel } from "./Explanation.ts";
import type { Level } from "./LEVELS.ts";

/**
 * What the level above needs, and how much of it is missing.
 * @returns Null at the highest level
 * @example
 * nextLevelOf(0, { score: 10_000n, raters: 2, outcomes: 1 }, DEFAULT_PARAMETERS)?.missing.score; // 10000n
 */
export function nextLevelOf(
  level: Level,
  reached: LevelRequirement,
  { levels }: Pick<CertificationParameters, "levels">,
): NextLevel | null {
  if (level === 3) return null;
  const next = level === 0 ? 1 : level === 1 ? 2 : 3;
  const needs = levels[next - 1] ?? levels[2];
  return {
    level: next,
    needs,
    missing: {
      score: atLeast(0n, needs.score - reached.score),
      raters: Math.max(0, needs.raters - reached.raters),
      outcomes: Math.max(0, needs.outcomes - reached.outcomes),
    },
  };
}
