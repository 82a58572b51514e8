import { QueryClient } from "@tanstack/react-query";

/** Transports retry once themselves, so queries don't; a page that is open keeps itself current (see lib/index). */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 2_000, gcTime: 10 * 60_000, retry: false, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}
