import { canCall, fetchGrants, type RecordedGrant, readGrantable, readGrantsFromLogs } from "@rizom/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { keys } from "../../lib/keys.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { changeGrants } from "./grantOverlay.ts";

/** What an account may do with equity: the chain's own word, asked now and then in case it changes. */
export function authorityQueryOptions(account: Address) {
  return queryOptions({
    queryKey: keys.equityOfPart(account, "authority"),
    queryFn: async () => {
      const [create, createMany, revoke] = await Promise.all([
        canCall(publicClient, { account, functionName: "createGrant" }),
        canCall(publicClient, { account, functionName: "createGrants" }),
        canCall(publicClient, { account, functionName: "revoke" }),
      ]);
      return { create: create && createMany, revoke };
    },
    refetchInterval: 30_000,
  });
}

export const useAuthority = (account: Address) => useQuery(authorityQueryOptions(account));

/** How much can still be granted: from the chain, so that nobody is told too much. */
export function grantableQueryOptions() {
  return queryOptions({
    queryKey: keys.equityPart("grantable"),
    queryFn: () => readGrantable(publicClient),
    refetchInterval: 5_000,
  });
}

export const useGrantable = () => useQuery(grantableQueryOptions());

/** Grants that were made revocable and aren't revoked. */
export function revocableQueryOptions() {
  return fromIndexOrChain<readonly RecordedGrant[], ReturnType<typeof keys.equityPart>>({
    queryKey: keys.equityPart("revocable"),
    index: (client) => fetchGrants(client, { revocable: true }),
    chain: async (client) => (await readGrantsFromLogs(client)).filter(({ revocable }) => revocable),
  });
}

/** A whole list, however long: asked for now and then, and after one's own actions. */
export const useRevocable = () => useMergedQuery({ ...revocableQueryOptions(), refetchInterval: 10_000 }, changeGrants);
