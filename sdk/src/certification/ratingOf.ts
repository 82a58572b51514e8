import type { CertificationParameters } from "./CertificationParameters.ts";
import type { Key } from "./keys.ts";
import type { Observation } from "./observationOf.ts";
import { W } from "./units.ts";
import { weightOf } from "./weightOf.ts";

/** Everything that one attester says of one subject about a topic. */
export type Rating = {
  readonly attester: Key;
  readonly observations: readonly Observation[];
  /** Parts per million. */
  readonly standing: bigint;
  /** Parts per million. */
  readonly weight: bigint;
  /** Σ decay, at most the pair's cap. */
  readonly n: bigint;
  /** Σ decay · value, reduced as `n` is. */
  readonly x: bigint;
  /** Whether the cap reduced it. */
  readonly isCapped: boolean;
};

/** Sums up what one attester says, so that saying it over and over again has a limit. */
export function ratingOf(
  attester: Key,
  observations: readonly Observation[],
  standing: bigint,
  { pairCap, raterFloor }: Pick<CertificationParameters, "pairCap" | "raterFloor">,
): Rating {
  const cap = pairCap * W;
  const n = observations.reduce((sum, { counted }) => sum + counted.decay, 0n);
  const x = observations.reduce((sum, { counted, value }) => sum + counted.decay * value, 0n);
  const weight = weightOf(standing, raterFloor);
  const isCapped = n > cap;
  const capped = isCapped ? { n: cap, x: (x * cap) / n } : { n, x };
  return { attester, observations, standing, weight, ...capped, isCapped };
}
