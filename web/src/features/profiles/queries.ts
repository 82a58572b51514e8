import {
  fetchProfiles,
  type ProfileTerm,
  parseProfileDocument,
  readProfileDigest,
  readProfilesFromLogs,
} from "@rizom/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Address, type Hex, zeroHash } from "viem";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { keys } from "../../lib/keys.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { documentQueryOptions } from "../documents/queries.ts";

const LIVE = 5_000;

/** A profile, by its digest: fetched, compared with the digest, and checked. */
export const profileDocumentQueryOptions = (digest: Hex) =>
  documentQueryOptions("profile", digest, parseProfileDocument);

/** Nothing is asked for where there's no digest. */
export const useProfileDocument = (digest: Hex | null) =>
  useQuery({ ...profileDocumentQueryOptions(digest ?? zeroHash), enabled: digest !== null });

/** The digest of somebody's profile, as the chain has it now; null while they have none. */
export function profileDigestQueryOptions(account: Address) {
  return queryOptions({
    queryKey: keys.reputationPart("profile", account.toLowerCase()),
    queryFn: () => readProfileDigest(publicClient, { account }),
    refetchInterval: LIVE,
  });
}

export const useProfileDigest = (account: Address) => useQuery(profileDigestQueryOptions(account));

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
