import type { Address, Hex } from "viem";

/** A split as it is on-chain now. */
export type Split = {
  readonly address: Address;
  /** Digest of everything that the split was created with. */
  readonly id: Hex;
  /** Who may change the team; null once control is renounced. */
  readonly controller: Address | null;
  /** To whom control is offered; null when to nobody. */
  readonly pendingController: Address | null;
  /** Who earns the relationship leg. */
  readonly manager: Address;
  /** Who earns the platform leg. */
  readonly treasury: Address;
  readonly totalWeight: number;
  /** Open assets, ETH (`ETHER`) first. */
  readonly assets: readonly Address[];
};
