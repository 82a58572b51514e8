import { type QueryKey, type UseQueryOptions, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Sourced } from "../index/fromIndexOrChain.ts";
import { type ApplyReceipt, mergeOverlay } from "./mergeOverlay.ts";
import { useOverlay } from "./useOverlay.ts";

/**
 * A query with one's own newest transactions in it (read your writes).
 *
 * @param apply a pure function; make it at module scope or with useCallback, so that the result is computed only when
 * something changed
 * @example useMergedQuery(paymentsQueryOptions({ split }), useCallback(addPayments(split), [split]))
 */
export function useMergedQuery<T, Key extends QueryKey>(
  options: UseQueryOptions<Sourced<T>, Error, Sourced<T>, Key>,
  apply: ApplyReceipt<T>,
): UseQueryResult<Sourced<T>, Error> {
  const receipts = useOverlay();
  const select = useMemo(() => (sourced: Sourced<T>) => mergeOverlay(sourced, receipts, apply), [receipts, apply]);
  return useQuery({ ...options, select });
}
