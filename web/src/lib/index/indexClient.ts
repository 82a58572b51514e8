import { createIndexClient, fetchMeta } from "@rizom/sdk";
import { environment } from "../environment.ts";
import type { IndexHead } from "./judgeFreshness.ts";

export type IndexClient = ReturnType<typeof createIndexClient>;

/** Null when the build has no index. */
export const indexClient: IndexClient | null = environment.indexUrl ? createIndexClient(environment.indexUrl) : null;

/** The newest block that the index has; null without an index. */
export async function readIndexHead(signal?: AbortSignal): Promise<IndexHead | null> {
  if (!indexClient) return null;
  const meta = await fetchMeta(indexClient, { signal });
  return { block: meta.block, timestamp: meta.timestamp, hasIndexingErrors: meta.hasIndexingErrors };
}
