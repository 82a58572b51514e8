import * as v from "valibot";
import { count } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** Counts over the whole network. */
export type Network = {
  readonly splitCount: number;
  /** Accounts that are in at least one team now. */
  readonly memberCount: number;
  readonly paymentCount: number;
  readonly withdrawalCount: number;
  readonly assetCount: number;
};

export const NETWORK_QUERY = /* GraphQL */ `
  query Network {
    network(id: "0x01") { splitCount memberCount paymentCount withdrawalCount assetCount }
  }
`;

const schema = v.object({
  network: v.nullable(
    v.object({
      splitCount: count,
      memberCount: count,
      paymentCount: count,
      withdrawalCount: count,
      assetCount: count,
    }),
  ),
});

const NOTHING: Network = { splitCount: 0, memberCount: 0, paymentCount: 0, withdrawalCount: 0, assetCount: 0 };

/**
 * Counts over the whole network; zeros before the first split.
 * @returns Counts of splits, members, payments, withdrawals and assets
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const { splitCount, paymentCount } = await fetchNetwork(index);
 */
export async function fetchNetwork(index: IndexClient, { signal }: Abortable = {}): Promise<Network> {
  return (await index.query({ document: NETWORK_QUERY, schema, signal })).network ?? NOTHING;
}
