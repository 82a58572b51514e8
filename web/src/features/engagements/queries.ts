import {
  type EngagementFacts,
  type EngagementRecord,
  fetchEngagement,
  isFranchiseActive,
  readConsents,
  readEngagementFromLogs,
  readFranchiseOf,
} from "@rizom/sdk";
import { queryOptions } from "@tanstack/react-query";
import type { Address } from "viem";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { pace } from "../../lib/index/pace.ts";
import { keys } from "../../lib/keys.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { changeEngagement } from "./engagementOverlay.ts";

const LIVE = 5_000;

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

type ChainFacts = Pick<EngagementFacts, "ownsFranchise" | "isFranchiseActive" | "consentHashes">;

/** What decides about steps and isn't told by events: the chain's own word. */
export function engagementFactsQueryOptions(
  { engagementId, franchiseId, client, facilitator }: EngagementRecord,
  account: Address | undefined,
) {
  const parties = [client, facilitator, account ?? ""].map((one) => one.toLowerCase());
  return queryOptions({
    queryKey: keys.engagementPart(engagementId, "facts", ...parties),
    queryFn: async (): Promise<ChainFacts> => {
      const [owned, isActive, consentHashes] = await Promise.all([
        account ? readFranchiseOf(publicClient, { account }) : null,
        isFranchiseActive(publicClient, { id: franchiseId }),
        readConsents(publicClient, { engagementId, client, facilitator }),
      ]);
      return { ownsFranchise: owned === franchiseId, isFranchiseActive: isActive, consentHashes };
    },
    refetchInterval: LIVE,
    // Somebody else may have connected: what was read of the one before doesn't make them an owner.
    placeholderData: (before: ChainFacts | undefined) => before && { ...before, ownsFranchise: false },
  });
}
