import * as v from "valibot";
import { whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** What was minted in one hour or day, in units of equity. */
export type SupplyPeriod = {
  /** Seconds: when the hour or day begins. */
  readonly begin: number;
  readonly minted: bigint;
  /** All that there was at its end. */
  readonly supply: bigint;
  /** In how many mints. */
  readonly mints: number;
};

export const SUPPLY_QUERY = /* GraphQL */ `
  query Supply($first: Int!, $interval: Aggregation_interval!, $where: SupplyByTime_filter!) {
    supplyByTimes(
      first: $first, interval: $interval, current: include, orderBy: timestamp, orderDirection: desc, where: $where
    ) { timestamp minted supply mints }
  }
`;

/** Graph Node writes such times in microseconds. */
const MICROSECONDS = 1_000_000n;

const periodSchema = v.pipe(
  v.object({ timestamp: whole, minted: whole, supply: whole, mints: whole }),
  v.transform(
    ({ timestamp, mints, ...same }): SupplyPeriod => ({
      ...same,
      begin: Number(timestamp / MICROSECONDS),
      mints: Number(mints),
    }),
  ),
);

const schema = v.object({ supplyByTimes: v.array(periodSchema) });

/** Which part of the supply's history to fetch. */
export type SupplyQuery = Abortable & {
  /** Default "day". */
  readonly interval?: "hour" | "day";
  /** Seconds: only what begins then or later. */
  readonly since?: number;
  /** At most 1,000, the newest; default 400. */
  readonly first?: number;
};

/**
 * The supply of equity by day or hour, with the running one included; times without a mint are left out.
 * @returns Oldest first
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const days = await fetchSupplyDaily(index);
 */
export async function fetchSupplyDaily(index: IndexClient, query: SupplyQuery = {}): Promise<SupplyPeriod[]> {
  const { interval = "day", since, first = 400, signal } = query;
  const where = since === undefined ? {} : { timestamp_gte: BigInt(since) * MICROSECONDS };
  const variables = { first, interval, where };
  return (await index.query({ document: SUPPLY_QUERY, schema, variables, signal })).supplyByTimes.reverse();
}
