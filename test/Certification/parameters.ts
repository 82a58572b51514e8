import { type CertificationParameters, DEFAULT_PARAMETERS, type LevelRequirement } from "@rizom/sdk";
import type { Random } from "../random.ts";

const DAY = 86_400n;

function levelOf(random: Random): LevelRequirement {
  return {
    score: random.pick([0n, 1n, 1_000n, 50_000n, 200_000n, 999_999n]),
    raters: random.integer(0, 4),
    outcomes: random.integer(0, 4),
  };
}

function strangeParameters(random: Random): CertificationParameters {
  const trust = () => BigInt(random.integer(0, 4));
  return {
    halfLife: random.pick([1n, 2n, 7n, DAY, 365n * DAY + 1n, 730n * DAY, 2n ** 32n]),
    edgeTrust: random.pick([0n, 1n, 10n ** 6n, 4n * 10n ** 9n, 10n ** 24n]),
    steepness: random.integer(1, 4),
    pairCap: random.pick([1n, 2n, 3n, 1_000n]),
    spread: random.pick([1n, 2n, 16n, 1_000n]),
    damping: random.pick([0n, 1n, 5_000n, 8_000n, 9_999n, 10_000n]),
    iterations: random.pick([0, 1, 2, 3, 5, 20, 40]),
    markTrust: random.pick([
      [0n, 0n, 2n, 3n, 4n],
      [0n, 0n, 0n, 0n, 0n],
      [0n, 4n, 4n, 4n, 4n],
      [0n, trust(), trust(), trust(), trust()],
    ] as const),
    seedTrust: random.pick([1n, 7n, 10n ** 12n, 10n ** 14n]),
    // Beyond that, its fourth power is more than a word of the EVM holds.
    halfTrust: random.pick([1n, 10n ** 9n, 2n * 10n ** 10n, 10n ** 17n]),
    raterFloor: random.pick([0n, 1n, 10_000n, 999_999n, 1_000_000n]),
    zSquared: random.pick([0n, 1n, 271n, 666n, 10n ** 6n]),
    goodMark: random.pick([1, 2, 3, 4] as const),
    levels: [levelOf(random), levelOf(random), levelOf(random)],
  };
}

/** The defaults, with or without levels that small histories reach, or anything that is allowed. */
export function randomParameters(random: Random): CertificationParameters {
  const low = [
    { score: 1_000n, raters: 1, outcomes: 1 },
    { score: 10_000n, raters: 1, outcomes: 2 },
    { score: 50_000n, raters: 2, outcomes: 3 },
  ] as const;
  return random.pick([
    DEFAULT_PARAMETERS,
    { ...DEFAULT_PARAMETERS, levels: low },
    { ...DEFAULT_PARAMETERS, levels: low, zSquared: 25n, halfTrust: 10n ** 9n },
    strangeParameters(random),
    strangeParameters(random),
  ]);
}
