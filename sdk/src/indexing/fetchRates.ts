import * as v from "valibot";
import type { Address } from "viem";
import type { Rate } from "../equity/Patronage.ts";
import { address, count, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { MAX_FIRST } from "./pageOf.ts";

/** The rate that splits get in an asset that are recognised now. */
export type IndexedRate = Rate & {
  readonly asset: Address;
  /** Seconds: when it was last set. */
  readonly updatedAt: number;
};

export const RATES_QUERY = /* GraphQL */ `
  query Rates($first: Int!) {
    patronageRates(first: $first, orderBy: id, where: { share_gt: 0 }) { id price share updatedAt }
  }
`;

const rateSchema = v.pipe(
  v.object({ id: address, price: whole, share: count, updatedAt: small }),
  v.transform(({ id, share, ...same }): IndexedRate => ({ ...same, asset: id, share: BigInt(share) })),
);

const schema = v.object({ patronageRates: v.array(rateSchema) });

/**
 * The rates that splits get that are recognised now, for the assets that have one.
 * @returns Rates, in the order of the assets' addresses: ETH first
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const rates = await fetchRates(index);
 */
export async function fetchRates(index: IndexClient, { signal }: Abortable = {}): Promise<IndexedRate[]> {
  const variables = { first: MAX_FIRST };
  return (await index.query({ document: RATES_QUERY, schema, variables, signal })).patronageRates;
}
