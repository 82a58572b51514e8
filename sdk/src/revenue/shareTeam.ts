import type { Address } from "viem";
import type { Member } from "./Member.ts";

/** What one member gets of a team's leg, in units of the asset. */
export type TeamShare = { readonly account: Address; readonly weight: number; readonly amount: bigint };

/**
 * Shares a team's leg by weight, each share rounded down as the contract does.
 * @param amount The team's leg, `splitAmount(payment).team`
 * @returns A share for each member, in the given order; a team without weight gets nothing
 * @throws {RangeError} when the amount or a weight is negative or a weight isn't whole
 * @example
 * shareTeam(600n, [{ account: lucia, weight: 2 }, { account: tomas, weight: 1 }]); // 400n and 200n
 */
export function shareTeam(amount: bigint, members: readonly Member[]): TeamShare[] {
  if (amount < 0n) throw new RangeError("An amount can't be negative.");
  let total = 0n;
  for (const { account, weight } of members) {
    if (!Number.isSafeInteger(weight) || weight < 0) {
      throw new RangeError(`The weight of ${account} must be a whole number, 0 or more.`);
    }
    total += BigInt(weight);
  }
  return members.map(({ account, weight }) => ({
    account,
    weight,
    amount: total === 0n ? 0n : (amount * BigInt(weight)) / total,
  }));
}
