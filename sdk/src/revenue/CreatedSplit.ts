import type { Address, Hex } from "viem";

/** A split in a list: from the index with who has which role now, from logs with who had it at creation. */
export type CreatedSplit = {
  readonly split: Address;
  /** What people call it: anybody's text, to be shown as text. */
  readonly name: string;
  /** Null once control is renounced. */
  readonly controller: Address | null;
  readonly manager: Address;
  readonly creator: Address;
  /** Digest of everything that it was created with. */
  readonly id: Hex;
  /** Seconds. */
  readonly createdAt: number;
  readonly block: bigint;
  readonly transaction: Hex;
};
