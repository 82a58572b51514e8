import type { IndexedRound, Round } from "@rizom/sdk";

/** A round as everybody may see it. */
export type NetworkRound = Round & {
  /** Null while nobody has read its allocation list. */
  readonly title: string | null;
  /** Allocations in its list; null while nobody has read it. */
  readonly count: number | null;
  /** Allocations that were claimed; null where only all claims there ever were could tell. */
  readonly claimCount: number | null;
};

export function fromIndexed({ list, ...round }: IndexedRound): NetworkRound {
  return { ...round, title: list?.title.trim() || null, count: list?.count ?? null };
}

/** Without an index, neither lists nor claims are read: both grow with the network, and a round is understood without. */
export function fromLogs(round: Round): NetworkRound {
  return { ...round, title: null, count: null, claimCount: null };
}

export type RoundState = "open" | "over" | "closed" | "claimed";

/**
 * Where a round stands. Its deadline is the last second in which it can be claimed.
 *
 * @param now seconds since 1970, by the chain's clock
 */
export function stateOf({ isClosed, left, deadline }: NetworkRound, now: bigint): RoundState {
  if (isClosed) return "closed";
  if (left === 0n) return "claimed";
  return now > deadline ? "over" : "open";
}
