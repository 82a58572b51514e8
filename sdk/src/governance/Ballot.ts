import type { Address, Hex } from "viem";
import type { VoteSide } from "../franchise/FranchiseVote.ts";

/** A ballot that was cast; from the index and from the chain's own logs alike. */
export type Ballot = {
  readonly proposalId: bigint;
  readonly voter: Address;
  readonly side: VoteSide;
  /** What it weighs in the equity house, votes; 0 for an owner without. */
  readonly weight: bigint;
  /** The franchise in which it counts; null for a voter who owned none at the snapshot. */
  readonly franchiseId: bigint | null;
  /** Why: anybody's text, to be shown as text; empty when nothing was said. */
  readonly reason: string;
  /** Seconds. */
  readonly timestamp: number;
  readonly block: bigint;
  readonly transaction: Hex;
  readonly logIndex: number;
};
