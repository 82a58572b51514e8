import type { Address } from "viem";
import type { WorkFigures } from "./Certification.ts";
import type { CertificationAttestation } from "./CertificationInputs.ts";
import type { CertificationParameters, LevelRequirement } from "./CertificationParameters.ts";
import type { Level } from "./LEVELS.ts";
import type { Inequality } from "./lowerBound.ts";
import type { Topic } from "./observationOf.ts";

/** One attestation's part in an edge. */
export type ExplainedStrength = {
  readonly attestation: CertificationAttestation;
  /** Of its outcome, in seconds. */
  readonly age: bigint;
  /** What an outcome of that age weighs, of 2^20. */
  readonly decay: bigint;
  /** 0 to 24. */
  readonly strength: bigint;
};

/** Trust that flows from one account to another. */
export type ExplainedEdge = {
  readonly attester: Address;
  readonly subject: Address;
  readonly attestations: readonly ExplainedStrength[];
  /** Σ decay · strength. */
  readonly uncapped: bigint;
  /** The same, at most the pair's cap. */
  readonly edge: bigint;
  /** What the attester's trust is divided by. */
  readonly given: bigint;
  /** The attester's trust one step before the last; units. */
  readonly attesterTrust: bigint;
  /** What flowed in the last step; units. */
  readonly flow: bigint;
};

/** One attestation's part in a score. */
export type ExplainedObservation = {
  readonly attestation: CertificationAttestation;
  readonly age: bigint;
  readonly decay: bigint;
  /** Mean of the marks, in 24ths of the best. */
  readonly value: bigint;
  /** Whether it's good enough to count towards a level. */
  readonly isGood: boolean;
};

/** Everything that one attester says. */
export type ExplainedRating = {
  readonly attester: Address;
  readonly observations: readonly ExplainedObservation[];
  /** The attester's, in parts per million. */
  readonly standing: bigint;
  /** What the attester's marks weigh, in parts per million. */
  readonly weight: bigint;
  /** Σ decay, and Σ decay · value, both reduced to the pair's cap. */
  readonly n: bigint;
  readonly x: bigint;
  readonly isCapped: boolean;
  /** Whether the attester counts towards a level. */
  readonly isCounted: boolean;
};

/** What the next level needs, and how much of it is missing. */
export type NextLevel = {
  readonly level: Level;
  readonly needs: LevelRequirement;
  readonly missing: LevelRequirement;
};

/** How figures about one topic come about. */
export type ExplainedFigures = {
  readonly topic: Topic;
  readonly figures: WorkFigures;
  readonly ratings: readonly ExplainedRating[];
  /** N: Σ weight · n. */
  readonly weight: bigint;
  /** X: Σ weight · x. */
  readonly sum: bigint;
  /** The weighted mean of the marks, rounded down; parts per million. */
  readonly mean: bigint;
  /** How many observations of full weight these are, rounded down; parts per million. */
  readonly observations: bigint;
  /** The inequality at the quality found, where it holds, and one part per million above, where it doesn't. */
  readonly holds: Inequality;
  readonly fails: Inequality;
  /** Whose good marks count towards a level. */
  readonly raters: readonly Address[];
  /** Outcomes that count towards a level. */
  readonly outcomes: readonly { readonly engagementId: bigint; readonly outcome: number }[];
  /** Null at the highest level. */
  readonly next: NextLevel | null;
};

/** Every number about one account, opened to what it comes from. */
export type Explanation = {
  readonly account: Address;
  readonly parameters: CertificationParameters;
  /** Trust that begins here; units. */
  readonly seed: bigint;
  readonly trust: bigint;
  readonly standing: bigint;
  /** What flows here: the seed and these flows are all of the trust. */
  readonly received: readonly ExplainedEdge[];
  /** What flows from here. */
  readonly given: readonly ExplainedEdge[];
  readonly overall: ExplainedFigures;
  /** All nine types of work, in order. */
  readonly work: readonly ExplainedFigures[];
};
