import { type CertificationParameters, DEFAULT_PARAMETERS } from "../../sdk/src/index.ts";
import { OTHER_WORLDS, WORLD } from "./settings.ts";
import { VARIANTS } from "./VARIANTS.ts";
import type { WorldSettings } from "./World.ts";

/** One world to measure: which, with what parameters, and whether all of it or only the main figures. */
export type Case = {
  readonly name: string;
  readonly seed: number;
  readonly settings: WorldSettings;
  readonly parameters: CertificationParameters;
  readonly isWhole: boolean;
};

const seeds = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

/** Parameters were chosen by looking at worlds 1 to 10, and by no other. */
export const CASES: readonly Case[] = [
  ...seeds(1, 20).map((seed) => ({
    name: `${seed <= 10 ? "tuned" : "fresh"}/${seed}`,
    seed,
    settings: WORLD,
    parameters: DEFAULT_PARAMETERS,
    isWhole: true,
  })),
  ...OTHER_WORLDS.flatMap(({ key, settings }) =>
    seeds(21, 3).map((seed) => ({
      name: `${key}/${seed}`,
      seed,
      settings,
      parameters: DEFAULT_PARAMETERS,
      isWhole: false,
    })),
  ),
  ...VARIANTS.flatMap(({ title, parameters }) =>
    seeds(1, 3).map((seed) => ({ name: `${title}/${seed}`, seed, settings: WORLD, parameters, isWhole: false })),
  ),
];
