import type { Address } from "viem";
import type { CertificationParameters } from "../../sdk/src/index.ts";
import { addRing } from "./attacks/addRing.ts";
import { pageRank } from "./baselines/pageRank.ts";
import { plainMean } from "./baselines/plainMean.ts";
import { chance } from "./chance.ts";
import { RINGS } from "./RINGS.ts";
import { type Scores, scoresOf } from "./scoresOf.ts";
import { shareBelow } from "./shareBelow.ts";
import type { World, WorldMember } from "./World.ts";

/** Percent of honest members above whom the best of a ring ranks, by each way to rank; keys as in the table. */
export function measureRings(
  world: World,
  seed: number,
  parameters: CertificationParameters,
  keys: readonly string[] = RINGS.map(({ key }) => key),
): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const { key, plan } of RINGS.filter((ring) => keys.includes(ring.key))) {
    const ring = addRing(world, chance(seed), plan);
    const attestations = [...world.attestations, ...ring.attestations];
    const { score, trust } = scoresOf(world, parameters, ring);
    const ways = {
      rizom: score,
      trust,
      rank: from(pageRank(attestations)),
      mean: from(plainMean(attestations)),
    };
    for (const [way, scores] of Object.entries(ways)) {
      const best = Math.max(...ring.sybils.map(scores));
      figures[`${key}/${way}`] = shareBelow(world.members, scores, best);
      if (way === "rizom") figures[`${key}/able`] = shareBelow(world.members.filter(isAble), scores, best);
    }
  }
  return figures;
}

/** Those whose true mark is nearer to "as agreed", which is 2 of 4, than to what is below. */
const isAble = ({ quality }: WorldMember) => 4 * quality >= 1.5;

const from =
  (scores: ReadonlyMap<string, number>): Scores =>
  (account: Address) =>
    scores.get(account) ?? 0;
