import type { Address, Hex } from "viem";

/** A split as it was created; who controls and manages it now may be somebody else. */
export type CreatedSplit = {
  readonly split: Address;
  /** What people call it: anybody's text, to be shown as text. */
  readonly name: string;
  readonly controller: Address;
  readonly manager: Address;
  readonly creator: Address;
  /** Digest of everything that it was created with. */
  readonly id: Hex;
  readonly block: bigint;
  readonly transaction: Hex;
};
