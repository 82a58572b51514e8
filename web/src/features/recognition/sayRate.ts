import { type Asset, accruedOf, type Rate, RZM } from "@rizom/sdk";
import { sayEquity, sayShare } from "../equity/sayEquity.ts";
import { sayAmount } from "../wording/sayAmount.ts";

const ONE_RZM = 10n ** BigInt(RZM.decimals);

/**
 * A rate, in words.
 *
 * @example "10 % of what they earn in tUSD, at 1 tUSD per RZM"
 */
export function sayRate(rate: Rate, asset: Asset): string {
  return `${sayShare(rate)} of what they earn in ${asset.symbol}, at ${sayAmount(rate.price, asset)} per RZM`;
}

/**
 * What a rate means for somebody who earns a round sum.
 *
 * @example "10 tUSD earned brings 1 RZM"
 */
export function sayExample(rate: Rate, asset: Asset): string | null {
  if (rate.share === 0n || rate.price === 0n) return null;
  // A sum that brings between 1 and 10 RZM, as a power of ten of the asset.
  let sum = 1n;
  while (accruedOf(sum, rate) < ONE_RZM) sum *= 10n;
  return `${sayAmount(sum, asset)} earned brings ${sayEquity(accruedOf(sum, rate))}`;
}
