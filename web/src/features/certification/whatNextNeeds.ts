import type { CertificationParameters, WorkFigures } from "@rizom/sdk";
import { nameOfLevel } from "./nameOfLevel.ts";
import { sayShare } from "./sayShare.ts";

/** Something that a level needs, with what there is. */
export type Need = {
  readonly what: string;
  readonly has: string;
  readonly isMet: boolean;
};

/** What the level after this one needs; null when there's none above. */
export function whatNextNeeds(
  figures: Pick<WorkFigures, "level" | "score" | "raters" | "outcomes">,
  { levels }: Pick<CertificationParameters, "levels">,
): { readonly name: string; readonly needs: readonly Need[] } | null {
  const next = levels.at(figures.level);
  if (next === undefined) return null;
  return {
    name: nameOfLevel(figures.level + 1),
    needs: [
      {
        what: `A score of ${sayShare(next.score)}`,
        has: sayShare(figures.score),
        isMet: figures.score >= next.score,
      },
      {
        what: `Good marks by ${count(next.raters, "attester", "attesters")} with standing`,
        has: `${figures.raters}`,
        isMet: figures.raters >= next.raters,
      },
      {
        what: `For ${count(next.outcomes, "outcome", "different outcomes")}`,
        has: `${figures.outcomes}`,
        isMet: figures.outcomes >= next.outcomes,
      },
    ],
  };
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
