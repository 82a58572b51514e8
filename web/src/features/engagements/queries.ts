import { type EngagementRecord, fetchEngagement, readEngagementFromLogs } from "@rizom/sdk";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { pace } from "../../lib/index/pace.ts";
import { keys } from "../../lib/keys.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { changeEngagement } from "./engagementOverlay.ts";

/** One engagement and all that happened in it; null when there is none. */
export function engagementQueryOptions(engagementId: bigint) {
  return fromIndexOrChain<EngagementRecord | null, ReturnType<typeof keys.engagementPart>>({
    queryKey: keys.engagementPart(engagementId, "record"),
    // One that is a moment old isn't in the index yet.
    index: async (client) =>
      (await fetchEngagement(client, { engagementId })) ?? readEngagementFromLogs(publicClient, { engagementId }),
    chain: (client) => readEngagementFromLogs(client, { engagementId }),
  });
}

export const useEngagement = (engagementId: bigint) =>
  useMergedQuery({ ...engagementQueryOptions(engagementId), refetchInterval: pace }, changeEngagement);
