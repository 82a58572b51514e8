import { fetchRevenue, type RevenuePeriod, type RevenueQuery } from "./fetchRevenue.ts";
import type { IndexClient } from "./IndexClient.ts";

/**
 * Revenue by day and by asset, of one split or over all splits; days without revenue are left out.
 * @returns Oldest first, today included
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const days = await fetchRevenueDaily(index, { split, asset: ETHER });
 */
export async function fetchRevenueDaily(
  index: IndexClient,
  query: Omit<RevenueQuery, "interval"> = {},
): Promise<RevenuePeriod[]> {
  return fetchRevenue(index, { ...query, interval: "day" });
}
