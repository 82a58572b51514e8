import type { Address } from "viem";

/** A franchise that has a vote in a proposal: it was active at the snapshot. */
export type Seat = {
  readonly franchiseId: bigint;
  /** Anybody's text, to be shown as text. */
  readonly name: string;
  /** Who owned it at the snapshot: the first thousand. */
  readonly owners: readonly Address[];
};
