import { type QueryClient, type QueryKey, queryOptions } from "@tanstack/react-query";
import type { Client } from "viem";
import { getBlockNumber } from "viem/actions";
import { publicClient } from "../publicClient.ts";
import { freshnessQueryOptions } from "./freshnessQueryOptions.ts";
import { type IndexClient, indexClient, readIndexHead } from "./indexClient.ts";
import { readExactly } from "./readExactly.ts";

/** Data, where it came from, and up to which block that had read. */
export type Sourced<T> = {
  readonly data: T;
  readonly source: "index" | "chain";
  readonly block: bigint;
};

/** Open pages ask again at this pace; one's own transactions are there at once (see lib/overlay). */
const LIVE = 5_000;

type Reading<T, Key extends QueryKey> = {
  queryKey: Key;
  index: (client: IndexClient) => Promise<T>;
  /** The same from the chain's own state and logs. */
  chain: (client: Client) => Promise<T>;
  /** Whether an open page keeps itself current; default true. */
  live?: boolean;
};

/**
 * Query options that read the index, and the chain when the index is unset, doesn't answer, is too far behind or has
 * errors. Which one it was is in the result.
 *
 * @example
 * const splitsQueryOptions = () => fromIndexOrChain({
 *   queryKey: keys.splits,
 *   index: (client) => fetchSplits(client),
 *   chain: (client) => readSplitsFromLogs(client),
 * });
 */
export function fromIndexOrChain<T, const Key extends QueryKey>({
  queryKey,
  index,
  chain,
  live = true,
}: Reading<T, Key>) {
  return queryOptions({
    queryKey,
    queryFn: async ({ client }): Promise<Sourced<T>> => {
      const fromIndex = await readIndex(client, index);
      if (fromIndex) return fromIndex;
      const newest = () => getBlockNumber(publicClient, { cacheTime: 0 });
      const exact = await readExactly({ known: await newest(), read: () => chain(publicClient), newest });
      return { ...exact, source: "chain" };
    },
    refetchInterval: live ? LIVE : false,
  });
}

/** @returns null when the chain is to be read instead */
async function readIndex<T>(
  queryClient: QueryClient,
  read: (client: IndexClient) => Promise<T>,
): Promise<Sourced<T> | null> {
  const index = indexClient;
  if (!index) return null;
  const freshness = await queryClient.ensureQueryData(freshnessQueryOptions());
  if (freshness.source !== "index" || !freshness.index) return null;
  const known = freshness.index.block;
  try {
    const newest = async () => (await readIndexHead())?.block ?? known;
    return { ...(await readExactly({ known, read: () => read(index), newest })), source: "index" };
  } catch (error) {
    console.warn("The index didn't answer; reading the chain.", error);
    void queryClient.invalidateQueries({ queryKey: freshnessQueryOptions().queryKey });
    return null;
  }
}
