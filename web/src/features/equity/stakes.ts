import type { Asset } from "@rizom/sdk";
import type { Address, Hex } from "viem";

/** What an account owns and how it votes, from the token itself. */
export type EquityPosition = {
  readonly balance: bigint;
  readonly votes: bigint;
  /** Null when its votes are delegated to nobody, and so count for nobody. */
  readonly delegate: Address | null;
  /** All equity there is. */
  readonly supply: bigint;
  readonly areTransfersOpen: boolean;
};

/** A grant as it stands, and as it was promised. Times in seconds. */
export type GrantStake = {
  readonly id: bigint;
  readonly account: Address;
  /** What will vest in all; for a revoked grant what had vested. */
  readonly amount: bigint;
  readonly start: bigint;
  /** Nothing is vested before it. */
  readonly cliff: bigint;
  /** When all of it is vested; for a revoked grant when it was revoked. */
  readonly end: bigint;
  readonly revocable: boolean;
  readonly revoked: boolean;
  readonly claimed: bigint;
  /** What was promised at first: the same as `amount` unless it was revoked. */
  readonly granted: bigint;
  /** When all of it would have vested; null when nothing tells any more. */
  readonly scheduledEnd: bigint | null;
};

/** A place in the allocation list of a round. */
export type AllocationStake = {
  readonly root: Hex;
  /** Digest of the allocation list. */
  readonly digest: Hex;
  /** Null while the list couldn't be read. */
  readonly title: string | null;
  readonly account: Address;
  readonly index: number;
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
export type PatronageStake = {
  readonly account: Address;
  readonly split: Address;
  readonly splitName: string;
  readonly asset: Asset;
  /** Asset units per RZM. */
  readonly price: bigint;
  /** Basis points of what was earned. */
  readonly share: number;
  /** Asset units. */
  readonly earned: bigint;
  readonly accrued: bigint;
  readonly claimed: bigint;
  readonly claimable: bigint;
};

/** All ways in which an account owns a part. */
export type Stakes = {
  readonly grants: readonly GrantStake[];
  readonly allocations: readonly AllocationStake[];
  readonly patronage: readonly PatronageStake[];
};
