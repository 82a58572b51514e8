import { fetchParticipations, type Participation, readParticipationsFromLogs } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { pace } from "../../lib/index/pace.ts";
import { keys } from "../../lib/keys.ts";

/** In which accepted outcomes an account took part, the newest first. */
export function participationsQueryOptions(account: Address) {
  return fromIndexOrChain<readonly Participation[], ReturnType<typeof keys.reputationPart>>({
    queryKey: keys.reputationPart("participations", account.toLowerCase()),
    index: (client) => fetchParticipations(client, { account }),
    chain: (client) => readParticipationsFromLogs(client, { account }),
  });
}

export const useParticipations = (account: Address) =>
  useQuery({ ...participationsQueryOptions(account), refetchInterval: pace });
