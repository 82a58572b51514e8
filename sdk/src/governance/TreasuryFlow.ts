import type { Address, Hex } from "viem";

/** Money that came into or left the treasury. */
export type TreasuryFlow = {
  readonly id: Hex;
  readonly direction: "IN" | "OUT";
  /** The zero address is ETH. */
  readonly asset: Address;
  readonly amount: bigint;
  /** Who sent it, or to whom it went. */
  readonly counterparty: Address;
  /** The split whose platform leg it is; null for other flows. */
  readonly split: Address | null;
  /** Seconds. */
  readonly timestamp: number;
  readonly block: bigint;
  readonly transaction: Hex;
};
