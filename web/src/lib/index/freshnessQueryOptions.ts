import { queryOptions } from "@tanstack/react-query";
import { getBlock } from "viem/actions";
import { followChain } from "../clock.ts";
import { environment } from "../environment.ts";
import { keys } from "../keys.ts";
import { publicClient } from "../publicClient.ts";
import { readIndexHead } from "./indexClient.ts";
import { type Freshness, type Head, judgeFreshness } from "./judgeFreshness.ts";

/** Asks chain and index for their newest block. Never fails: what doesn't answer is null. */
export function freshnessQueryOptions() {
  return queryOptions({
    queryKey: keys.freshness,
    queryFn: async ({ signal }): Promise<Freshness> => {
      const [chain, index] = await Promise.all([readHead(), readIndexHead(signal).catch(() => null)]);
      return judgeFreshness({ chain, index, indexConfigured: environment.indexUrl !== null });
    },
    staleTime: 1_000,
  });
}

async function readHead(): Promise<Head | null> {
  try {
    const { number, timestamp } = await getBlock(publicClient, { blockTag: "latest" });
    followChain(Number(timestamp));
    return { block: number, timestamp: Number(timestamp) };
  } catch {
    return null;
  }
}
