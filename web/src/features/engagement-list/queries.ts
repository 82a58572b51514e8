import { type Engagement, type EngagementFilter, fetchEngagements } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { pace } from "../../lib/index/pace.ts";
import { keys } from "../../lib/keys.ts";

type Key = ReturnType<typeof keys.engagementsPart>;

/** Engagements that a filter lets through, the newest first. */
export function engagementsQueryOptions(filter: EngagementFilter, first: number) {
  const { franchiseId, split, account, state } = filter;
  const parts = [franchiseId, split?.toLowerCase(), account?.toLowerCase(), state, first].map(
    (part) => `${part ?? ""}`,
  );
  return fromIndexOrChain<readonly Engagement[], Key>({
    queryKey: keys.engagementsPart("list", ...parts),
    index: (client) => fetchEngagements(client, { ...filter, first }),
    chain: () => Promise.reject(new Error("Only the index knows this, and it isn’t there now. Nothing is lost.")),
  });
}

export const useEngagements = (filter: EngagementFilter, first: number) =>
  useQuery({ ...engagementsQueryOptions(filter, first), refetchInterval: pace });
