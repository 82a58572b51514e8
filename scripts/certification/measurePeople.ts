import type { CertificationParameters } from "../../sdk/src/index.ts";
import { accountOf } from "./accountOf.ts";
import { farm } from "./attacks/farm.ts";
import { slander } from "./attacks/slander.ts";
import { whitewash } from "./attacks/whitewash.ts";
import { chance } from "./chance.ts";
import { type Scores, scoresOf } from "./scoresOf.ts";
import { shareBelow } from "./shareBelow.ts";
import { spearmanOf } from "./spearmanOf.ts";
import type { World, WorldMember } from "./World.ts";

/** Percent of all members: the worst and the best that single attacks are about. */
const TENTH = 10;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What single members can do to their own place, or to another's; places are percent of members who are below. */
export function measurePeople(world: World, seed: number, parameters: CertificationParameters): Record<string, number> {
  const chances = chance(seed);
  const { score } = scoresOf(world, parameters);
  const byQuality = world.members.filter(({ isOwner }) => !isOwner).sort((a, b) => a.quality - b.quality);
  const bad = byQuality.slice(0, world.members.length / TENTH);
  const good = byQuality.slice(-world.members.length / TENTH);
  const victim = chances.pick(good).account;
  const sybils = Array.from({ length: 10 }, (_, index) => accountOf("sybil", index));
  const fallBy = (slandered: Scores) => 100 * (1 - slandered(victim) / score(victim));
  const placesOf = (scores: Scores, members: readonly WorldMember[]) =>
    mean(members.map(({ account }) => shareBelow(world.members, scores, scores(account))));
  const afterFarming = scoresOf(world, parameters, farm(world, pairsOf(bad))).score;
  const renamed = new Map(bad.map(({ account }, index) => [account, accountOf("newcomer", index)]));
  const afterRenaming = scoresOf(whitewash(world, renamed), parameters).score;
  return {
    ...spearmanOf(world, parameters),
    "slander/members": fallBy(scoresOf(world, parameters, slander(world, chances, victim)).score),
    "slander/sybils": fallBy(scoresOf(world, parameters, slander(world, chances, victim, sybils)).score),
    "farming/before": placesOf(score, bad),
    "farming/after": placesOf(afterFarming, bad),
    "whitewashing/before": placesOf(score, bad),
    "whitewashing/after": mean(
      [...renamed.values()].map((account) => shareBelow(world.members, score, afterRenaming(account))),
    ),
  };
}

function pairsOf(members: readonly WorldMember[]) {
  return members.flatMap(({ account }, index) => {
    const other = members[index + 1];
    return index % 2 === 0 && other ? [[account, other.account] as const] : [];
  });
}
