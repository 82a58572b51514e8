import {
  type EngagementFacts,
  type EngagementRecord,
  isFranchiseActive,
  readConsents,
  readFranchiseOf,
} from "@rizom/sdk";
import { queryOptions } from "@tanstack/react-query";
import type { Address } from "viem";
import { keys } from "../../lib/keys.ts";
import { publicClient } from "../../lib/publicClient.ts";

const LIVE = 5_000;

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
