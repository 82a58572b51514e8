import type { Asset, Grant, PatronagePosition, RecordedGrant } from "@rizom/sdk";
import type { Address, Hex } from "viem";

/** A grant as it stands, and as it was promised: a revoked one keeps `granted` and `scheduledEnd`. */
export type GrantStake = Grant & Pick<RecordedGrant, "granted" | "scheduledEnd">;

/** A place in the allocation list of a round. */
export type AllocationStake = {
  readonly root: Hex;
  /** Digest of the allocation list. */
  readonly digest: Hex;
  /** Null while the list couldn't be read. */
  readonly title: string | null;
  readonly account: Address;
  /** Place in the list, from 0. */
  readonly index: bigint;
  readonly amount: bigint;
  readonly isClaimed: boolean;
  readonly openedAt: bigint;
  /** The last second in which it can be claimed. */
  readonly deadline: bigint;
};

/** A round whose list can't be read now: whether the account is in it isn't known. */
export type UnreadRound = {
  readonly root: Hex;
  readonly digest: Hex;
  readonly deadline: bigint;
  /** What went wrong, as a sentence. */
  readonly problem: string;
};

export type RoundStakes = {
  readonly allocations: readonly AllocationStake[];
  readonly unread: readonly UnreadRound[];
};

/** What accrued to an account from what it earned through a recognised split, in one asset. */
export type PatronageStake = Omit<PatronagePosition, "asset"> & { readonly asset: Asset; readonly splitName: string };

/** All ways in which an account owns a part. */
export type Stakes = {
  readonly grants: readonly GrantStake[];
  readonly allocations: readonly AllocationStake[];
  readonly patronage: readonly PatronageStake[];
};
