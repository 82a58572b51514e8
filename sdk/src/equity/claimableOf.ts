import type { Grant } from "./Grant.ts";
import { type VestingCurve, vestedAt } from "./vestedAt.ts";

/**
 * What of a grant can be claimed at a moment, if nothing more is claimed until then.
 * @param timestamp Seconds since 1970
 * @returns Units of equity; 0 for a moment at which less had vested than is claimed by now
 * @example
 * const claimable = claimableOf(grant, BigInt(Math.floor(Date.now() / 1000)));
 */
export function claimableOf(grant: VestingCurve & Pick<Grant, "claimed">, timestamp: bigint): bigint {
  const vested = vestedAt(grant, timestamp);
  return vested > grant.claimed ? vested - grant.claimed : 0n;
}
