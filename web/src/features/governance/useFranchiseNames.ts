import { useCallback } from "react";
import { useFranchises } from "../franchises/queries.ts";

/** What people call franchises; their numbers until that's known. Anybody's text, to be shown as text. */
export function useFranchiseNames(): (franchiseId: bigint) => string {
  const { data } = useFranchises();
  return useCallback(
    (franchiseId) => data?.data.find(({ id }) => id === franchiseId)?.name.trim() || `Franchise ${franchiseId}`,
    [data],
  );
}
