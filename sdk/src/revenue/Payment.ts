import type { Address, Hex } from "viem";

/** How a payment reached its split: a plain send of ETH, `pay`, `payToken` (with or without permit), a plain transfer. */
export type PaymentRoute = "ETHER" | "PAY" | "PAY_TOKEN" | "TRANSFER";

/** Money that reached a split, and how it divides; from the index and from the chain's own logs alike. */
export type Payment = {
  /** The same in the index and from logs, so that one replaces the other. */
  readonly id: Hex;
  readonly split: Address;
  readonly asset: Address;
  /** What the chain says: for what comes out of an escrow that is the escrow. */
  readonly payer: Address;
  /** Whose money it was, if it came out of an engagement's escrow; null otherwise, and from a receipt's logs alone. */
  readonly client: Address | null;
  /** What arrived, in units of the asset: team + platform + relationship + dust. */
  readonly amount: bigint;
  readonly team: bigint;
  readonly platform: bigint;
  readonly relationship: bigint;
  readonly dust: bigint;
  /** The payer's own 32 bytes, for `readReference`; null when there are none. */
  readonly reference: Hex | null;
  readonly route: PaymentRoute;
  /** Seconds. */
  readonly timestamp: number;
  readonly block: bigint;
  readonly transaction: Hex;
  readonly logIndex: number;
};
