import type { Address } from "viem";
import { type Mark, WORK_TYPES, type WorkMark } from "../../sdk/src/index.ts";
import type { WorldChance } from "./chance.ts";
import type { WorldSettings } from "./World.ts";

const BEST = 4;
/** Of the nine types, what one person does. */
const TYPES_OF_A_PERSON = 4;
/** How much better or worse somebody is at one type of work, at most. */
const TYPE_DEVIATION = 0.1;
const MOST_MARKED = 3;

/** How the people of a made-up world attest. */
export type Judge = {
  readonly attests: (attester: Address) => boolean;
  readonly marksOf: (attester: Address, subject: Address) => WorkMark[];
};

/** Honest people: marks follow true quality, with everybody's bias and with noise. */
export function judging(
  chances: WorldChance,
  { leastAttesting, mostAttesting, bias, noise }: WorldSettings,
  people: readonly { readonly account: Address; readonly quality: number }[],
): Judge {
  const habits = new Map(
    people.map(({ account, quality }) => [
      account,
      {
        rate: chances.between(leastAttesting, mostAttesting),
        bias: chances.between(-bias, bias),
        abilities: chances
          .draw(WORK_TYPES, TYPES_OF_A_PERSON, () => 1)
          .map((work) => ({ work, ability: quality + chances.between(-TYPE_DEVIATION, TYPE_DEVIATION) })),
      },
    ]),
  );
  const habitsOf = (account: Address) => {
    const found = habits.get(account);
    if (!found) throw new Error(`${account} isn't in this world.`);
    return found;
  };
  return {
    attests: (attester) => chances.happens(habitsOf(attester).rate),
    marksOf: (attester, subject) =>
      chances
        .draw(habitsOf(subject).abilities, 1 + chances.below(MOST_MARKED), () => 1)
        .map(({ work, ability }) => ({
          work,
          mark: markOf(ability + habitsOf(attester).bias + noise * chances.normal()),
        })),
  };
}

/** @returns the mark nearest to a part of the whole scale */
function markOf(part: number): Mark {
  const mark = Math.round(Math.min(1, Math.max(0, part)) * BEST);
  // Between 0 and 4 by construction, which arithmetic on numbers can't show.
  return mark as Mark;
}
