import * as v from "valibot";
import type { Address } from "viem";
import { address, count, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** What came into and left the treasury in one asset, in all. */
export type TreasuryTotal = {
  readonly asset: Address;
  readonly received: bigint;
  readonly spent: bigint;
  readonly flowCount: number;
};

export const TREASURY_ASSETS_QUERY = /* GraphQL */ `
  query TreasuryAssets {
    treasuryTotals(first: 1000, orderBy: flowCount, orderDirection: desc) { id received spent flowCount }
  }
`;

const total = v.pipe(
  v.object({ id: address, received: whole, spent: whole, flowCount: count }),
  v.transform(({ id, ...same }): TreasuryTotal => ({ asset: id, ...same })),
);

const schema = v.object({ treasuryTotals: v.array(total) });

/**
 * In what the treasury ever received or spent money.
 * @returns Totals, those with the most flows first; at most 1,000
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const totals = await fetchTreasuryAssets(index);
 */
export async function fetchTreasuryAssets(index: IndexClient, { signal }: Abortable = {}): Promise<TreasuryTotal[]> {
  return (await index.query({ document: TREASURY_ASSETS_QUERY, schema, signal })).treasuryTotals;
}
