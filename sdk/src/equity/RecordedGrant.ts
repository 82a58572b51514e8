import type { Hex } from "viem";
import type { Grant } from "./Grant.ts";

/** A grant with its history; from the index and from the chain's own logs alike. */
export type RecordedGrant = Grant & {
  /** What was promised at first: the same as `amount` unless it was revoked. */
  readonly granted: bigint;
  /** When all of it would have vested: the same as `end` unless it was revoked. Seconds. */
  readonly scheduledEnd: bigint;
  /** Seconds; null while it runs. */
  readonly revokedAt: number | null;
  /** Seconds. */
  readonly createdAt: number;
  readonly block: bigint;
  readonly transaction: Hex;
};
