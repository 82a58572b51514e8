import { type CapTable, fetchCapTable, type Holder, readHoldersFromLogs } from "@rizom/sdk";
import type { QueryClient } from "@tanstack/react-query";
import type { Client } from "viem";
import { getBlockNumber } from "viem/actions";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { keys } from "../../lib/keys.ts";

type Whole = Pick<CapTable, "supply" | "block"> & { readonly holders: readonly Holder[] };

/** Everybody who owns something, all of it as of one block: from the index, or from the chain's own events. */
export async function readWholeCapTable(queryClient: QueryClient): Promise<Whole> {
  const { data } = await queryClient.fetchQuery({
    ...fromIndexOrChain<Whole, ReturnType<typeof keys.equityPart>>({
      queryKey: keys.equityPart("whole-cap-table"),
      index: fetchCapTable,
      chain: wholeFromChain,
      live: false,
    }),
    // Asked for when it's saved, and never kept: it may be large.
    staleTime: 0,
    gcTime: 0,
  });
  return data;
}

async function wholeFromChain(client: Client): Promise<Whole> {
  const block = await getBlockNumber(client, { cacheTime: 0 });
  const holders = await readHoldersFromLogs(client, { toBlock: block });
  return { holders, supply: holders.reduce((sum, { balance }) => sum + balance, 0n), block };
}
