import { type Engagement, type EngagementFilter, fetchEngagements, readEngagementsFromLogs } from "@rizom/sdk";
import { useMemo } from "react";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { pace } from "../../lib/index/pace.ts";
import { keys } from "../../lib/keys.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { changeEngagements } from "./engagementsOverlay.ts";

type Key = ReturnType<typeof keys.engagementsPart>;

const partsOf = ({ franchiseId, split, account, state }: EngagementFilter) =>
  [franchiseId, split?.toLowerCase(), account?.toLowerCase(), state].map((part) => `${part ?? ""}`);

/** Engagements that a filter lets through, the newest first. */
export function engagementsQueryOptions(filter: EngagementFilter, first: number) {
  return fromIndexOrChain<readonly Engagement[], Key>({
    queryKey: keys.engagementsPart("list", ...partsOf(filter), `${first}`),
    index: (client) => fetchEngagements(client, { ...filter, first }),
    chain: async (client) => (await readEngagementsFromLogs(client, filter)).slice(0, first),
  });
}

export function useEngagements(filter: EngagementFilter, first: number) {
  const { franchiseId, split, account, state } = filter;
  const apply = useMemo(
    () => changeEngagements({ franchiseId, split, account, state }),
    [franchiseId, split, account, state],
  );
  return useMergedQuery({ ...engagementsQueryOptions(filter, first), refetchInterval: pace }, apply);
}
