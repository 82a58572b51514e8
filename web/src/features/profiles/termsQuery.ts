import { fetchProfiles, type ProfileTerm, readProfilesFromLogs } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { keys } from "../../lib/keys.ts";

/** The profiles that somebody named, now and formerly; newest first. */
export function profileTermsQueryOptions(account: Address) {
  return fromIndexOrChain<readonly ProfileTerm[], ReturnType<typeof keys.reputationPart>>({
    queryKey: keys.reputationPart("profiles", account.toLowerCase()),
    index: (client) => fetchProfiles(client, { account }),
    chain: (client) => readProfilesFromLogs(client, { account }),
    live: false,
  });
}

export const useProfileTerms = (account: Address) => useQuery(profileTermsQueryOptions(account));
