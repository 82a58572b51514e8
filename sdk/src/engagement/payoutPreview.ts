import type { Member } from "../revenue/Member.ts";
import { shareTeam, type TeamShare } from "../revenue/shareTeam.ts";
import { type SplitAmount, splitAmount } from "../revenue/splitAmount.ts";

/** Who would get what of an amount, in units of the asset. */
export type PayoutPreview = SplitAmount & { readonly members: readonly TeamShare[] };

/**
 * Who would get what of an outcome if it were accepted while the split's team is as it is now.
 * @param amount What the outcome pays, units of the asset
 * @param members The split's present team
 * @returns The three legs, and the team's leg by weight; each rounded down as the contract does
 * @throws {RangeError} when the amount or a weight is negative or a weight isn't whole
 * @example
 * const { team, members } = payoutPreview(1_000n, [{ account: lucia, weight: 1 }]); // 600n, all of it Lucía's
 */
export function payoutPreview(amount: bigint, members: readonly Member[]): PayoutPreview {
  const legs = splitAmount(amount);
  return { ...legs, members: shareTeam(legs.team, members) };
}
