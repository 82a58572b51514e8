import * as v from "valibot";
import type { Address } from "viem";
import { address, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** The treasury in one asset in one hour or day, in units of the asset. */
export type TreasuryPeriod = {
  /** Seconds: when the hour or day begins. */
  readonly begin: number;
  readonly asset: Address;
  readonly received: bigint;
  readonly spent: bigint;
  /** All that had come in less all that had left, at its end. */
  readonly balance: bigint;
};

export const TREASURY_QUERY = /* GraphQL */ `
  query TreasuryDaily($first: Int!, $interval: Aggregation_interval!, $where: TreasuryByTime_filter!) {
    treasuryByTimes(
      first: $first, interval: $interval, current: include, orderBy: timestamp, orderDirection: desc, where: $where
    ) { timestamp total { id } received spent balance }
  }
`;

/** Graph Node writes such times in microseconds. */
const MICROSECONDS = 1_000_000n;

const period: v.GenericSchema<unknown, TreasuryPeriod> = v.pipe(
  v.object({ timestamp: whole, total: v.object({ id: address }), received: whole, spent: whole, balance: whole }),
  v.transform(({ timestamp, total, ...same }) => ({
    ...same,
    asset: total.id,
    begin: Number(timestamp / MICROSECONDS),
  })),
);

const schema = v.object({ treasuryByTimes: v.array(period) });

/**
 * What the treasury had by day or hour, per asset; times without a flow are left out.
 * @param query.asset Only this asset
 * @param query.interval Default "day"
 * @param query.first At most 1,000, the newest; default 400
 * @returns Oldest first
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const days = await fetchTreasuryDaily(index, { asset: ETHER });
 */
export async function fetchTreasuryDaily(
  index: IndexClient,
  query: Abortable & { readonly asset?: Address; readonly interval?: "hour" | "day"; readonly first?: number } = {},
): Promise<TreasuryPeriod[]> {
  const { asset, interval = "day", first = 400, signal } = query;
  const variables = { first, interval, where: asset ? { total: asset.toLowerCase() } : {} };
  return (await index.query({ document: TREASURY_QUERY, schema, variables, signal })).treasuryByTimes.reverse();
}
