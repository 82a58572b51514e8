import { parseProfileDocument, readProfileDigest } from "@rizom/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Address, type Hex, zeroHash } from "viem";
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
