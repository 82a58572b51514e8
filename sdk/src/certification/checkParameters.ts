import { CertificationError } from "./CertificationError.ts";
import type { CertificationParameters } from "./CertificationParameters.ts";
import { BASIS, ONE } from "./units.ts";

const MAX_ITERATIONS = 1_000;
const FULL_MARK_TRUST = 4n;

/**
 * Makes sure that the formulas have a meaning with these parameters.
 * @throws {CertificationError} which says what a parameter must be
 * @example
 * checkParameters(DEFAULT_PARAMETERS);
 */
export function checkParameters(parameters: CertificationParameters): void {
  const { halfLife, pairCap, spread, damping, iterations, markTrust, seedTrust, halfTrust } = parameters;
  const { edgeTrust, steepness, raterFloor, zSquared, goodMark, levels } = parameters;
  const must = (isSo: boolean, what: string) => {
    if (!isSo)
      throw new CertificationError("parameters", `The parameter ${what}. Use DEFAULT_PARAMETERS to begin with.`);
  };
  must(halfLife > 0n, "halfLife must be above 0 seconds");
  must(pairCap > 0n, "pairCap must be above 0");
  must(spread > 0n, "spread must be above 0");
  must(damping >= 0n && damping <= BASIS, "damping must be 0 to 10,000 basis points");
  must(
    Number.isInteger(iterations) && iterations >= 0 && iterations <= MAX_ITERATIONS,
    "iterations must be 0 to 1,000",
  );
  must(
    markTrust.length === 5 &&
      markTrust[0] === 0n &&
      markTrust.every((trust) => trust >= 0n && trust <= FULL_MARK_TRUST),
    "markTrust must be five numbers from 0 to 4, and 0 for a mark of 0",
  );
  must(edgeTrust >= 0n, "edgeTrust must not be below 0");
  must(seedTrust >= 0n, "seedTrust must not be below 0");
  must(halfTrust > 0n, "halfTrust must be above 0");
  must(Number.isInteger(steepness) && steepness >= 1 && steepness <= 4, "steepness must be 1 to 4");
  must(raterFloor >= 0n && raterFloor <= ONE, "raterFloor must be 0 to 1,000,000 parts per million");
  must(zSquared >= 0n, "zSquared must not be below 0");
  must(Number.isInteger(goodMark) && goodMark >= 1 && goodMark <= 4, "goodMark must be 1 to 4");
  must(levels.length === 3, "levels must have what levels 1, 2 and 3 need");
}
