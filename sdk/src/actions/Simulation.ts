import type { Address } from "viem";
import type { DecodedRevert } from "../errors/decodeRevert.ts";

/** What the treasury has of one asset before and after. */
export type BalanceChange = {
  /** `ETHER` for ETH. */
  readonly asset: Address;
  readonly before: bigint;
  readonly after: bigint;
};

/** How actions would go if they were executed now. */
export type Simulation =
  | { readonly status: "works"; readonly balances: readonly BalanceChange[] }
  | {
      readonly status: "fails";
      /** Which action fails first; nothing of the proposal is done then. */
      readonly index: number;
      readonly revert: DecodedRevert;
    }
  | {
      /** Nobody knows: that's never to be taken for "works". */
      readonly status: "unavailable";
      readonly sentence: string;
    };
