import type { PlannedGrant } from "./grantForm.ts";

/** How much the network may still promise in grants. */
export type GrantAllowance = {
  /** What may be granted in all. */
  readonly limit: bigint;
  /** What was granted so far: claimed, claimable or still to vest. */
  readonly promised: bigint;
};

export type Effect = {
  readonly total: bigint;
  readonly promisedAfter: bigint;
  readonly leftBefore: bigint;
  readonly leftAfter: bigint;
  /** All equity that exists or is promised, with these grants. */
  readonly whole: bigint;
};

/** What can still be granted; the network may have lowered the limit below what was promised. */
export function leftToGrant({ limit, promised }: GrantAllowance): bigint {
  return limit > promised ? limit - promised : 0n;
}

/**
 * What creating grants changes for everybody.
 *
 * @param before all equity that exists or is promised now
 */
export function effectOf(grants: readonly PlannedGrant[], allowance: GrantAllowance, before: bigint): Effect {
  const total = grants.reduce((sum, { amount }) => sum + amount, 0n);
  const leftBefore = leftToGrant(allowance);
  return {
    total,
    promisedAfter: allowance.promised + total,
    leftBefore,
    leftAfter: leftBefore > total ? leftBefore - total : 0n,
    whole: before + total,
  };
}
