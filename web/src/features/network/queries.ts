import { useQuery } from "@tanstack/react-query";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { keys } from "../../lib/keys.ts";
import { type Overview, overviewFromChain, overviewFromIndex } from "./overview.ts";

/** Counts and revenue over the whole network. */
export function overviewQueryOptions() {
  return fromIndexOrChain<Overview, ReturnType<typeof keys.network>>({
    queryKey: keys.network("overview"),
    index: overviewFromIndex,
    chain: overviewFromChain,
  });
}

export const useOverview = () => useQuery(overviewQueryOptions());
