import { type FranchiseVote, fetchFranchiseVotes, readFranchiseVotesFromLogs } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { keys } from "../../lib/keys.ts";

/** Where a franchise stands and stood in proposals. */
export function franchiseVotesQueryOptions(id: bigint) {
  return fromIndexOrChain<readonly FranchiseVote[], ReturnType<typeof keys.franchisePart>>({
    queryKey: keys.franchisePart(id, "votes"),
    index: (client) => fetchFranchiseVotes(client, { franchiseId: id }),
    chain: (client) => readFranchiseVotesFromLogs(client, { franchiseId: id }),
  });
}

export const useFranchiseVotes = (id: bigint) => useQuery(franchiseVotesQueryOptions(id));
