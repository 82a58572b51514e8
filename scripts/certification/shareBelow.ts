import type { Scores } from "./scoresOf.ts";
import type { World } from "./World.ts";

/** Percent of honest members whose score is below. */
export function shareBelow({ members }: World, scores: Scores, score: number): number {
  return (100 * members.filter(({ account }) => scores(account) < score).length) / members.length;
}
