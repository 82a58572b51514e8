import type { Address } from "viem";

/** Somebody who owns equity, or votes with that of others. */
export type Holder = {
  readonly account: Address;
  /** Units of equity. */
  readonly balance: bigint;
  /** Who votes with the balance; null where nobody does. */
  readonly delegate: Address | null;
  /** What it votes with: the balances of all who delegate to it. */
  readonly votes: bigint;
};
