import type { Address, Hex } from "viem";

type Claim = {
  /** The same in the index and from logs, so that one replaces the other. */
  readonly id: Hex;
  /** Whose claim it was. */
  readonly account: Address;
  /** Who received the equity. */
  readonly to: Address;
  /** Units of equity. */
  readonly amount: bigint;
  /** Seconds. */
  readonly timestamp: number;
  readonly block: bigint;
  readonly transaction: Hex;
  readonly logIndex: number;
};

/** Equity that was claimed, of one of three kinds; from the index and from the chain's own logs alike. */
export type EquityClaim =
  | (Claim & { readonly kind: "grant"; readonly grantId: bigint })
  | (Claim & { readonly kind: "round"; readonly root: Hex; readonly index: bigint })
  | (Claim & { readonly kind: "patronage"; readonly split: Address; readonly asset: Address });

/** Where claimed equity came from. */
export type EquityClaimKind = EquityClaim["kind"];
