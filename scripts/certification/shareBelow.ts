import type { Scores } from "./scoresOf.ts";
import type { WorldMember } from "./World.ts";

/** Percent of members whose score is below. */
export function shareBelow(members: readonly WorldMember[], scores: Scores, score: number): number {
  return (100 * members.filter(({ account }) => scores(account) < score).length) / members.length;
}
