import type { LevelRequirement } from "./CertificationParameters.ts";
import type { Level } from "./LEVELS.ts";

/**
 * The highest level for which score, raters and outcomes all suffice.
 * @example
 * levelOf({ score: 60_000n, raters: 2, outcomes: 1 }, DEFAULT_PARAMETERS.levels); // 1
 */
export function levelOf(
  reached: LevelRequirement,
  [first, second, third]: readonly [LevelRequirement, LevelRequirement, LevelRequirement],
): Level {
  const suffices = (needed: LevelRequirement) =>
    reached.score >= needed.score && reached.raters >= needed.raters && reached.outcomes >= needed.outcomes;
  if (suffices(third)) return 3;
  if (suffices(second)) return 2;
  return suffices(first) ? 1 : 0;
}
