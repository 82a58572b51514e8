import type { Case } from "./CASES.ts";
import { makeWorld } from "./makeWorld.ts";
import { measurePeople } from "./measurePeople.ts";
import { measureRings } from "./measureRings.ts";
import { spearmanOf } from "./spearmanOf.ts";

/** What the targets are about. */
const MAIN = ["bribed5", "bribed20"];
const THOUSANDTHS = 1_000;

/** Figures of one case, to a thousandth; the same on every machine. */
export function measureCase({ seed, settings, parameters, isWhole }: Case): Record<string, number> {
  const world = makeWorld(seed, settings);
  const figures = isWhole
    ? { ...measureRings(world, seed, parameters), ...measurePeople(world, seed, parameters) }
    : { ...measureRings(world, seed, parameters, MAIN), ...spearmanOf(world, parameters) };
  return Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [key, Math.round(value * THOUSANDTHS) / THOUSANDTHS]),
  );
}
