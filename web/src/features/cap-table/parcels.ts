import type { Holder } from "@rizom/sdk";
import type { Address } from "viem";

export type Parcel = {
  readonly key: string;
  /** Null for everybody else together. */
  readonly account: Address | null;
  readonly amount: bigint;
  /** Part of the supply, 0 to 1. */
  readonly share: number;
  /** How many holders it stands for. */
  readonly holders: number;
};

/** The rest of a picture: one parcel, however many there are. */
export const EVERYBODY_ELSE = "everybody-else";

/**
 * The largest holders, and everybody else together, however many they are.
 *
 * @param holders by balance, the largest first; more than are shown does no harm
 * @param shown how many parcels there may be
 */
export function parcelsOf(holders: readonly Holder[], supply: bigint, holderCount: number, shown: number): Parcel[] {
  const some = holders.filter(({ balance }) => balance > 0n);
  const all = Math.max(holderCount, some.length);
  // A place for everybody else is only needed when there is somebody else.
  const named = some.slice(0, all <= shown ? shown : shown - 1);
  const parcels = named.map(({ account, balance }) => ({
    key: account.toLowerCase(),
    account,
    amount: balance,
    share: shareOf(balance, supply),
    holders: 1,
  }));
  const rest = supply - named.reduce((sum, { balance }) => sum + balance, 0n);
  if (rest <= 0n || all <= named.length) return parcels;
  const others = { key: EVERYBODY_ELSE, account: null, amount: rest, holders: all - named.length };
  return [...parcels, { ...others, share: shareOf(rest, supply) }];
}

/** A part of a whole as a number, without losing small parts to rounding. */
export function shareOf(part: bigint, whole: bigint): number {
  return whole <= 0n ? 0 : Number((part * 1_000_000_000n) / whole) / 1_000_000_000;
}
