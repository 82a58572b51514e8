import * as v from "valibot";
import type { Address } from "viem";
import { linked, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** What arrived in one asset in one hour or day, in units of the asset. */
export type RevenuePeriod = {
  readonly asset: Address;
  /** Seconds: when the hour or day begins. */
  readonly begin: number;
  readonly amount: bigint;
  readonly payments: number;
  /** What had arrived up to its end. */
  readonly total: bigint;
};

const FIELDS = "timestamp asset { id } amount payments total";
const VARIABLES = "$first: Int!, $interval: Aggregation_interval!";
const ARGUMENTS =
  "first: $first, interval: $interval, current: include, orderBy: timestamp, orderDirection: desc, where: $where";

export const REVENUE_BY_ASSET_QUERY = /* GraphQL */ `
  query RevenueByAsset(${VARIABLES}, $where: RevenueByAsset_filter!) {
    periods: revenueByAssets(${ARGUMENTS}) { ${FIELDS} }
  }
`;

export const REVENUE_BY_SPLIT_QUERY = /* GraphQL */ `
  query RevenueBySplit(${VARIABLES}, $where: RevenueBySplit_filter!) {
    periods: revenueBySplits(${ARGUMENTS}) { ${FIELDS} }
  }
`;

/** Graph Node writes such times in microseconds. */
const MICROSECONDS = 1_000_000n;

const schema = v.object({
  periods: v.array(
    v.pipe(
      v.object({ timestamp: whole, asset: linked, amount: whole, payments: whole, total: whole }),
      v.transform(
        ({ timestamp, payments, ...period }): RevenuePeriod => ({
          ...period,
          begin: Number(timestamp / MICROSECONDS),
          payments: Number(payments),
        }),
      ),
    ),
  ),
});

/** Which revenue to fetch: of one split, or over all splits. */
export type RevenueQuery = Abortable & {
  readonly split?: Address;
  readonly asset?: Address;
  readonly interval?: "hour" | "day";
  /** Seconds: only what begins then or later. */
  readonly since?: number;
  /** At most 1,000; default 100. */
  readonly first?: number;
};

/**
 * Revenue by day or hour and by asset, with the running one included; times without revenue are left out.
 * @returns Oldest first
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const days = await fetchRevenue(index, { split, asset: ETHER });
 */
export async function fetchRevenue(index: IndexClient, query: RevenueQuery = {}): Promise<RevenuePeriod[]> {
  const { split, asset, interval = "day", since, first = 100, signal } = query;
  const where = {
    ...(split && { split: split.toLowerCase() }),
    ...(asset && { asset: asset.toLowerCase() }),
    ...(since !== undefined && { timestamp_gte: BigInt(since) * MICROSECONDS }),
  };
  const document = split ? REVENUE_BY_SPLIT_QUERY : REVENUE_BY_ASSET_QUERY;
  const { periods } = await index.query({ document, schema, variables: { first, interval, where }, signal });
  return periods.reverse();
}
