import { LEGS, WHOLE } from "./LEGS.ts";

/** A payment taken apart, in units of the asset. */
export type SplitAmount = {
  readonly team: bigint;
  readonly platform: bigint;
  readonly relationship: bigint;
  /** What rounding leaves, at most 2 units: it stays in the split and counts towards later payments. */
  readonly dust: bigint;
};

/**
 * Takes a payment apart into its three legs, each rounded down as the contract does.
 * @returns Team, platform and relationship leg and the dust; their sum is the amount
 * @throws {RangeError} when the amount is negative
 * @example
 * splitAmount(1_000n); // { team: 600n, platform: 250n, relationship: 150n, dust: 0n }
 */
export function splitAmount(amount: bigint): SplitAmount {
  if (amount < 0n) throw new RangeError("An amount can't be negative.");
  const team = (amount * LEGS.team) / WHOLE;
  const platform = (amount * LEGS.platform) / WHOLE;
  const relationship = (amount * LEGS.relationship) / WHOLE;
  return { team, platform, relationship, dust: amount - team - platform - relationship };
}
