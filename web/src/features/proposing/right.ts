import { deploymentOf, proposingRight, readProposingFacts } from "@rizom/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { environment } from "../../lib/environment.ts";
import { keys } from "../../lib/keys.ts";
import { publicClient } from "../../lib/publicClient.ts";

const LIVE = 5_000;

/** Why an account may propose, or what it lacks: the chain's own word. */
export function proposingRightQueryOptions(account: Address) {
  return queryOptions({
    queryKey: keys.accountPart(account, "proposing"),
    queryFn: async () =>
      proposingRight(
        await readProposingFacts(publicClient, { account, deployment: deploymentOf(environment.chainId) }),
      ),
    refetchInterval: LIVE,
  });
}

export const useProposingRight = (account: Address) => useQuery(proposingRightQueryOptions(account));
