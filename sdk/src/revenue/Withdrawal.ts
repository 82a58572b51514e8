import type { Address, Hex } from "viem";

/** An account was sent what it was owed, or a part of it; from the index and from the chain's own logs alike. */
export type Withdrawal = {
  /** The same in the index and from logs, so that one replaces the other. */
  readonly id: Hex;
  readonly split: Address;
  readonly asset: Address;
  /** Whose claim it was. */
  readonly account: Address;
  readonly to: Address;
  /** Units of the asset. */
  readonly amount: bigint;
  /** Whether somebody else pushed it with `payMany`. */
  readonly pushed: boolean;
  /** Seconds. */
  readonly timestamp: number;
  readonly block: bigint;
  readonly transaction: Hex;
  readonly logIndex: number;
};
