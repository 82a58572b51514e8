import type { Calculation } from "./calculate.ts";
import { type Key, outcomeKey } from "./keys.ts";
import type { Level } from "./LEVELS.ts";
import { levelOf } from "./levelOf.ts";
import { lowerBound, type Observed } from "./lowerBound.ts";
import { type Observation, observationOf, type Topic } from "./observationOf.ts";
import { type Rating, ratingOf } from "./ratingOf.ts";
import { ONE } from "./units.ts";

type OutcomeRef = { readonly engagementId: bigint; readonly outcome: number };

/** What is known of one subject about one topic, with all that it comes from. */
export type Tally = {
  readonly ratings: readonly Rating[];
  readonly observed: Observed;
  readonly quality: bigint;
  readonly score: bigint;
  /** Attesters that count towards a level. */
  readonly raters: readonly Key[];
  /** Outcomes that count towards a level. */
  readonly outcomes: readonly OutcomeRef[];
  readonly level: Level;
};

/** Sums up everything that is said of a subject about a topic. */
export function tallyOf(calculation: Calculation, subject: Key, topic: Topic): Tally {
  const { parameters } = calculation;
  const ratings = (calculation.received.get(subject) ?? []).flatMap(({ attester, attestations }) => {
    const observations: Observation[] = [];
    for (const counted of attestations) {
      const observation = observationOf(counted, topic, parameters);
      if (observation) observations.push(observation);
    }
    const standing = calculation.standingOf(attester);
    return observations.length === 0 ? [] : [ratingOf(attester, observations, standing, parameters)];
  });
  const observed = {
    sum: ratings.reduce((sum, { weight, x }) => sum + weight * x, 0n),
    weight: ratings.reduce((sum, { weight, n }) => sum + weight * n, 0n),
  };
  const quality = lowerBound(observed, parameters.zSquared);
  const score = (quality * calculation.standingOf(subject)) / ONE;
  const { raters, outcomes } = supportOf(ratings);
  const reached = { score, raters: raters.length, outcomes: outcomes.length };
  return { ratings, observed, quality, score, raters, outcomes, level: levelOf(reached, parameters.levels) };
}

/** Who supports a level, and with what: good marks of those who have standing. */
function supportOf(ratings: readonly Rating[]): { raters: Key[]; outcomes: OutcomeRef[] } {
  const good = ratings
    .filter(({ standing }) => standing > 0n)
    .map(({ attester, observations }) => ({ attester, observations: observations.filter(({ isGood }) => isGood) }))
    .filter(({ observations }) => observations.length > 0);
  const about = good.flatMap(({ observations }) => observations.map(({ counted }) => counted.attestation));
  const outcomes = [...new Map(about.map((each) => [outcomeKey(each), each])).values()];
  return { raters: good.map(({ attester }) => attester), outcomes };
}
