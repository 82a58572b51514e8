import type { CertificationParameters } from "./CertificationParameters.ts";
import { ONE } from "./units.ts";

/**
 * How far trust reaches somebody: hardly, half or nearly all the way.
 * @param trust Units of trust
 * @returns Parts per million, rounded down
 * @example
 * standingOf(DEFAULT_PARAMETERS.halfTrust, DEFAULT_PARAMETERS); // 500000n
 */
export function standingOf(
  trust: bigint,
  { halfTrust, steepness }: Pick<CertificationParameters, "halfTrust" | "steepness">,
): bigint {
  const power = trust ** BigInt(steepness);
  return (ONE * power) / (power + halfTrust ** BigInt(steepness));
}
