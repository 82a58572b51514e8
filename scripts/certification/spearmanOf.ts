import type { CertificationParameters } from "../../sdk/src/index.ts";
import { pageRank } from "./baselines/pageRank.ts";
import { plainMean } from "./baselines/plainMean.ts";
import { scoresOf } from "./scoresOf.ts";
import { spearman } from "./spearman.ts";
import type { World } from "./World.ts";

/** How well each way to rank follows true quality, over honest members without anybody's attack. */
export function spearmanOf(world: World, parameters: CertificationParameters): Record<string, number> {
  const { score, trust } = scoresOf(world, parameters);
  const [ranks, means] = [pageRank(world.attestations), plainMean(world.attestations)];
  const ways = {
    rizom: score,
    trust,
    rank: (account: string) => ranks.get(account) ?? 0,
    mean: (account: string) => means.get(account) ?? 0,
  };
  const qualities = world.members.map(({ quality }) => quality);
  return Object.fromEntries(
    Object.entries(ways).map(([way, scores]) => [
      `spearman/${way}`,
      spearman(
        world.members.map(({ account }) => scores(account)),
        qualities,
      ),
    ]),
  );
}
