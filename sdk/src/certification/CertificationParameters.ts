import type { Mark } from "../reputation/WorkType.ts";

/** What a level needs, all of it. */
export type LevelRequirement = {
  /** Least score, in parts per million. */
  readonly score: bigint;
  /** How many different attesters with standing. */
  readonly raters: number;
  /** About how many different outcomes. */
  readonly outcomes: number;
};

/** What can be set about the algorithm; docs/certification.md has the formulas. */
export type CertificationParameters = {
  /** An outcome counts half when it's this old; seconds. */
  readonly halfLife: bigint;
  /** One attester's attestations of one subject weigh at most as much as so many fresh outcomes. */
  readonly pairCap: bigint;
  /** What somebody must attest, in fresh outcomes at full strength, before all of their trust is passed on. */
  readonly spread: bigint;
  /** The part of trust that is passed on; basis points. */
  readonly damping: bigint;
  /** Steps that trust flows. */
  readonly iterations: number;
  /** The most trust that flows from one account to another in a step; units of trust. */
  readonly edgeTrust: bigint;
  /** How strongly each mark, from 0 to 4, passes on trust; quarters. */
  readonly markTrust: readonly [bigint, bigint, bigint, bigint, bigint];
  /** What one franchise's owners share; units of trust. */
  readonly seedTrust: bigint;
  /** With so much trust, standing is one half; units of trust. */
  readonly halfTrust: bigint;
  /** Exponent of trust in standing, 1 to 4: the greater, the less a little trust is worth. */
  readonly steepness: number;
  /** What the marks of somebody without standing weigh; parts per million. */
  readonly raterFloor: bigint;
  /** Square of the normal quantile of the lower bound; hundredths. */
  readonly zSquared: bigint;
  /** Marks from here on count towards raters and outcomes of a level. */
  readonly goodMark: Mark;
  /** What levels 1, 2 and 3 need. */
  readonly levels: readonly [LevelRequirement, LevelRequirement, LevelRequirement];
};

const DAY = 86_400n;

/** The parameters that every page and command of Rizom uses. */
export const DEFAULT_PARAMETERS: CertificationParameters = {
  halfLife: 730n * DAY,
  pairCap: 1n,
  spread: 8n,
  damping: 10_000n,
  iterations: 3,
  edgeTrust: 5_000_000_000n,
  markTrust: [0n, 1n, 4n, 4n, 4n],
  seedTrust: 1_000_000_000_000n,
  halfTrust: 20_000_000_000n,
  steepness: 3,
  raterFloor: 10_000n,
  zSquared: 271n,
  goodMark: 2,
  levels: [
    { score: 20_000n, raters: 2, outcomes: 1 },
    { score: 200_000n, raters: 4, outcomes: 3 },
    { score: 400_000n, raters: 8, outcomes: 6 },
  ],
};
