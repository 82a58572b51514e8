import { type EngagementRecord, type EngagementStanding, standingInEngagement } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { engagementFactsQueryOptions } from "./factsQuery.ts";

/** Somebody without a part: what may be done by anybody is shown to who has no wallet, too. */
const ANYBODY: Address = "0x0000000000000000000000000000000000000001";

/** While the chain hasn't said what decides, nobody may do anything. */
const UNKNOWN = {
  ...{ account: null, ownsFranchise: false, isFranchiseActive: true },
  consentHashes: { client: null, facilitator: null },
} as const;

/** What somebody is in an engagement and may do now. */
export function useStanding(engagement: EngagementRecord, account: Address | undefined, now: bigint) {
  const query = useQuery(engagementFactsQueryOptions(engagement, account));
  const known: EngagementStanding | undefined =
    query.data && standingInEngagement({ ...query.data, engagement, account: account ?? ANYBODY, now });
  return {
    /** For what waits on the chain's word. */
    query: { ...query, data: known },
    /** For everything else: without any step until that's there. */
    standing: known ?? standingInEngagement({ ...UNKNOWN, engagement, now }),
  };
}
