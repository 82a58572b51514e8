import { getAddress } from "viem";
import type { Calculation } from "./calculate.ts";
import type { ExplainedFigures, ExplainedRating } from "./Explanation.ts";
import type { Key } from "./keys.ts";
import { inequalityAt } from "./lowerBound.ts";
import { nextLevelOf } from "./nextLevelOf.ts";
import type { Topic } from "./observationOf.ts";
import { ranksOf } from "./ranksOf.ts";
import type { Rating } from "./ratingOf.ts";
import { tallyOf } from "./tallyOf.ts";
import { FULL, ONE, W } from "./units.ts";

/** Opens one account's figures about one topic. */
export function explainFigures(calculation: Calculation, account: Key, topic: Topic): ExplainedFigures {
  const { parameters } = calculation;
  const tally = tallyOf(calculation, account, topic);
  const { observed, quality, score, level } = tally;
  const { sum, weight } = observed;
  const reached = { score, raters: tally.raters.length, outcomes: tally.outcomes.length };
  const rank = ranksOf(calculation.accounts.map((each) => tallyOf(calculation, each, topic).score))(score);
  const counted = new Set(tally.raters);
  return {
    topic,
    figures: { quality, rank, level, ...reached },
    ratings: tally.ratings.map((rating) => explainRating(rating, counted.has(rating.attester))),
    weight,
    sum,
    mean: weight === 0n ? 0n : (ONE * sum) / (FULL * weight),
    observations: weight / W,
    holds: inequalityAt(observed, quality, parameters.zSquared),
    fails: inequalityAt(observed, quality + 1n, parameters.zSquared),
    raters: tally.raters.map((rater) => getAddress(rater)),
    outcomes: tally.outcomes.map(({ engagementId, outcome }) => ({ engagementId, outcome })),
    next: nextLevelOf(level, reached, parameters),
  };
}

function explainRating(rating: Rating, isCounted: boolean): ExplainedRating {
  const { observations, standing, weight, n, x, isCapped } = rating;
  return {
    attester: getAddress(rating.attester),
    observations: observations.map(({ counted, value, isGood }) => ({
      attestation: counted.attestation,
      age: counted.age,
      decay: counted.decay,
      value,
      isGood,
    })),
    standing,
    weight,
    n,
    x,
    isCapped,
    isCounted,
  };
}
