import type { Grant } from "./Grant.ts";

/** What a curve is made of; times in seconds. */
export type VestingCurve = Pick<Grant, "amount" | "start" | "cliff" | "end">;

/**
 * What of a grant has vested by a moment, or will have, claimed or not: to the unit what the contract says.
 * @param timestamp Seconds since 1970
 * @returns Units of equity
 * @example
 * const vested = vestedAt(grant, BigInt(Math.floor(Date.now() / 1000)));
 */
export function vestedAt({ amount, start, cliff, end }: VestingCurve, timestamp: bigint): bigint {
  if (timestamp < cliff) return 0n;
  // A grant that was revoked before its start ends before it: the order of these lines is the contract's.
  if (timestamp >= end) return amount;
  return (amount * (timestamp - start)) / (end - start);
}
