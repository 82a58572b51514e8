import type { Address, Hex } from "viem";

/** A place in a round's list, with the proof that it's in there. */
export type Allocation = {
  readonly root: Hex;
  /** Place in the list, from 0. */
  readonly index: bigint;
  readonly account: Address;
  /** Units of equity. */
  readonly amount: bigint;
  /** Siblings from the leaf up. */
  readonly proof: readonly Hex[];
};
