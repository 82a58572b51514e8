import type { Address, Hex } from "viem";

/** Where patronage comes from: what is earned through a split in one asset. */
export type Source = {
  readonly split: Address;
  /** `ETHER` for ETH. */
  readonly asset: Address;
};

/** How much equity follows what is earned. */
export type Rate = {
  /** What one RZM is taken to be worth, in units of the asset. */
  readonly price: bigint;
  /** Part of what was earned that is matched with equity, in basis points; 0 where there's no rate. */
  readonly share: bigint;
};

/** The rate that was fixed for a source, for ever. */
export type Recognition = Source & Rate;

/** A recognition with its place in time; from the index and from the chain's own logs alike. */
export type RecordedRecognition = Recognition & {
  /** Seconds. */
  readonly recognisedAt: number;
  readonly transaction: Hex;
};

/** What one account has from one source. */
export type PatronagePosition = Source & {
  readonly account: Address;
  /** The rate that was fixed; a share of 0 where the source isn't recognised. */
  readonly rate: Rate;
  /** Ever earned, in units of the asset. */
  readonly earned: bigint;
  /** Units of equity, claimed or not. */
  readonly accrued: bigint;
  readonly claimed: bigint;
  readonly claimable: bigint;
};
