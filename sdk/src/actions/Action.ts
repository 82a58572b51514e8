import type { Address, Hex } from "viem";

/** One call that a proposal makes the network's treasury (the timelock) do when it's executed. */
export type Action = {
  readonly target: Address;
  /** Wei that go along with the call. */
  readonly value: bigint;
  /** Selector and arguments; `0x` for a plain payment. */
  readonly data: Hex;
};
