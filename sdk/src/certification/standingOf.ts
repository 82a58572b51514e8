import { ONE } from "./units.ts";

/**
 * How far trust reaches somebody: none, half or nearly all.
 * @param trust Units of trust
 * @param halfTrust With so much it's one half
 * @returns Parts per million, rounded down
 * @example
 * standingOf(DEFAULT_PARAMETERS.halfTrust, DEFAULT_PARAMETERS.halfTrust); // 500000n
 */
export function standingOf(trust: bigint, halfTrust: bigint): bigint {
  return (ONE * trust) / (trust + halfTrust);
}
