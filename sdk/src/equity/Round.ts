import type { Hex } from "viem";

/** Equity handed out by a list; from the index and from the chain alike. A round is known by the root of its list. */
export type Round = {
  readonly root: Hex;
  /** SHA-256 of the allocation list's first document. */
  readonly digest: Hex;
  /** What the allocations may claim in all, in units of equity. */
  readonly total: bigint;
  readonly claimed: bigint;
  /** What can still be claimed; 0 once the round is closed. */
  readonly left: bigint;
  /** The last second in which it can be claimed. */
  readonly deadline: bigint;
  /** Whether what nobody claimed was returned. */
  readonly isClosed: boolean;
  /** Seconds. */
  readonly openedAt: number;
  readonly block: bigint;
  readonly transaction: Hex;
};
