/** The newest block of the chain. */
export type Head = { readonly block: bigint /** Seconds since 1970. */; readonly timestamp: number };

/** What the index says about itself. */
export type IndexHead = {
  readonly block: bigint;
  /** Seconds since 1970; null when the index doesn't say. */
  readonly timestamp: number | null;
  readonly hasIndexingErrors: boolean;
};

export type Freshness = {
  /** Where pages read from. */
  readonly source: "index" | "chain";
  /** Why not from the index. */
  readonly reason: "unset" | "unreachable" | "behind" | "errors" | null;
  readonly chain: Head | null;
  readonly index: IndexHead | null;
  /** Blocks and seconds by which the index is behind the chain; null when either is unknown. */
  readonly blocksBehind: number | null;
  readonly secondsBehind: number | null;
};

/** Farther behind than this in both blocks and seconds, the chain itself is read. */
export const LIMITS = { blocks: 20, seconds: 60 } as const;

type Observed = { chain: Head | null; index: IndexHead | null; indexConfigured: boolean };

/** Decides, from what was observed, where pages read from, and says how far behind that is. */
export function judgeFreshness({ chain, index, indexConfigured }: Observed): Freshness {
  const behind = chain && index ? chain.block - index.block : null;
  const blocksBehind = behind === null ? null : Number(behind > 0n ? behind : 0n);
  const secondsBehind =
    chain && index && index.timestamp !== null ? Math.max(0, chain.timestamp - index.timestamp) : null;
  const reason = whyNotIndex({ indexConfigured, index, blocksBehind, secondsBehind });
  return { source: reason === null ? "index" : "chain", reason, chain, index, blocksBehind, secondsBehind };
}

type Judged = Pick<Freshness, "index" | "blocksBehind" | "secondsBehind"> & { indexConfigured: boolean };

function whyNotIndex({ indexConfigured, index, blocksBehind, secondsBehind }: Judged): Freshness["reason"] {
  if (!indexConfigured) return "unset";
  if (!index) return "unreachable";
  if (index.hasIndexingErrors) return "errors";
  // On a chain with a block a second 20 blocks are nothing; on one with a block in 12 s they are four minutes.
  const farInTime = secondsBehind === null || secondsBehind > LIMITS.seconds;
  if (blocksBehind !== null && blocksBehind > LIMITS.blocks && farInTime) return "behind";
  return null;
}
