import type { Address, Hex } from "viem";

/** What the registry keeps of a franchise. */
export type FranchiseState = {
  /** Numbers count from 1. */
  readonly id: bigint;
  /** SHA-256 of its charter. */
  readonly charter: Hex;
  readonly ownerCount: number;
  /** No new business: no appointments, no recognition, no vote in proposals that begin then. */
  readonly isSuspended: boolean;
  /** Seconds. */
  readonly admittedAt: number;
};

/** What a charter says of itself: anybody's text, to be shown as text. */
export type CharterSummary = { readonly title: string; readonly summary: string };

/** A franchise in a list; from the index and from the chain's own logs alike. */
export type Franchise = FranchiseState & {
  /** Anybody's text, 1 to 64 bytes, not unique; to be shown as text. */
  readonly name: string;
  /** Null while the index hasn't found the charter, and from logs. */
  readonly document: CharterSummary | null;
  /** Owners now; the first thousand of them. */
  readonly owners: readonly Address[];
  readonly facilitatorCount: number;
  readonly memberCount: number;
  readonly splitCount: number;
  readonly block: bigint;
  readonly transaction: Hex;
};

/** What somebody does in a franchise without owning it. */
export type FranchiseRole = "MEMBER" | "FACILITATOR";

/** What a motion of a franchise's owners is about. */
export type MotionMatter = "ADMIT_OWNER" | "REMOVE_OWNER" | "CHANGE_CHARTER";
