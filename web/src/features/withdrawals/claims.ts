import type { Asset, Position } from "@rizom/sdk";
import type { Address } from "viem";

/** What an account has in one asset of one split. */
export type Claim = Omit<Position, "asset"> & { split: Address; splitName: string; asset: Asset };

/** What an account has in one asset, over all its splits. */
export type AssetSum = { asset: Asset; earned: bigint; owed: bigint; paid: bigint };

/** Sums of claims per asset, in the order in which the assets first appear. */
export function sumClaims(claims: readonly Claim[]): AssetSum[] {
  const sums = new Map<string, AssetSum>();
  for (const { asset, earned, owed, paid } of claims) {
    const sum = sums.get(asset.address) ?? { asset, earned: 0n, owed: 0n, paid: 0n };
    sums.set(asset.address, {
      asset,
      earned: sum.earned + earned,
      owed: sum.owed + owed,
      paid: sum.paid + paid,
    });
  }
  return [...sums.values()];
}

/** Claims of which something can be withdrawn now. */
export function withdrawable(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ owed }) => owed > 0n);
}
