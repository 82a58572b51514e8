import type { QueryClient, QueryKey } from "@tanstack/react-query";

/**
 * Reads again what is on the screen of these keys. What is being read for the first time right now is read once more
 * after that: it may have begun before the change, and invalidating alone leaves it as it is.
 */
export async function readAgain(queryClient: QueryClient, queryKeys: readonly QueryKey[]): Promise<void> {
  const cache = queryClient.getQueryCache();
  const begun = queryKeys.flatMap((queryKey) =>
    cache.findAll({ queryKey, fetchStatus: "fetching", predicate: ({ state }) => state.data === undefined }),
  );
  await Promise.all(queryKeys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  await Promise.all(begun.map(({ queryKey }) => queryClient.invalidateQueries({ queryKey, exact: true })));
}
