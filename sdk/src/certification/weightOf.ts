import { ONE } from "./units.ts";

/**
 * What a rater's marks weigh.
 * @param standing Parts per million
 * @param raterFloor What the marks of somebody without standing weigh, in parts per million
 * @returns Parts per million, rounded down
 * @example
 * weightOf(0n, DEFAULT_PARAMETERS.raterFloor); // 50000n
 */
export function weightOf(standing: bigint, raterFloor: bigint): bigint {
  return raterFloor + ((ONE - raterFloor) * standing) / ONE;
}
