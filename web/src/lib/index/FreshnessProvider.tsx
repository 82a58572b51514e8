import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { environment } from "../environment.ts";
import { keys } from "../keys.ts";
import { overlayStore } from "../overlay/overlayStore.ts";
import { freshnessQueryOptions } from "./freshnessQueryOptions.ts";
import { FreshnessContext, UNKNOWN } from "./useFreshness.ts";

const ASK_EVERY = 2_000;

/** Watches chain and index, and reads everything again when pages change over from one to the other. */
export function FreshnessProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const { data } = useQuery({ ...freshnessQueryOptions(), refetchInterval: ASK_EVERY });
  const source = data?.source;
  const previous = useRef(source);

  // Syncs the query cache with the source.
  useEffect(() => {
    if (previous.current !== undefined && previous.current !== source) {
      void queryClient.invalidateQueries({
        queryKey: keys.all,
        predicate: (query) => query.queryKey[2] !== keys.freshness[2],
      });
    }
    previous.current = source;
  }, [source, queryClient]);

  const indexed = data?.source === "index" ? data.index?.block : undefined;

  // Syncs the overlay with the index. A little late, so that queries have been answered by then.
  useEffect(() => {
    if (indexed !== undefined) overlayStore.dropUpTo(environment.chainId, indexed - KEPT_BLOCKS);
  }, [indexed]);

  return <FreshnessContext value={data ?? UNKNOWN}>{children}</FreshnessContext>;
}

/** `mergeOverlay` leaves out what the data has; keeping events for some blocks more costs nothing. */
const KEPT_BLOCKS = 30n;
