import type { Grantable } from "@rizom/sdk";
import type { PlannedGrant } from "./grantForm.ts";

export type Effect = {
  readonly total: bigint;
  readonly promisedAfter: bigint;
  readonly leftBefore: bigint;
  readonly leftAfter: bigint;
  /** All equity that exists or is promised, with these grants. */
  readonly whole: bigint;
};

/**
 * What creating grants changes for everybody.
 *
 * @param before all equity that exists or is promised now
 */
export function effectOf(grants: readonly PlannedGrant[], { promised, available }: Grantable, before: bigint): Effect {
  const total = grants.reduce((sum, { amount }) => sum + amount, 0n);
  return {
    total,
    promisedAfter: promised + total,
    leftBefore: available,
    leftAfter: available > total ? available - total : 0n,
    whole: before + total,
  };
}
