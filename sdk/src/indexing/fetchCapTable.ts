import * as v from "valibot";
import type { Hex } from "viem";
import { byBalance } from "../equity/byBalance.ts";
import { fetchEach } from "./fetchEach.ts";
import { fetchMeta } from "./fetchMeta.ts";
import { HOLDER_FIELDS, holderSchema, type IndexedHolder } from "./holderFields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** Everybody who owns equity, all of it as of one block. */
export type CapTable = {
  /** The largest first; of equal ones the one with the higher address. */
  readonly holders: readonly IndexedHolder[];
  /** What they own together: all that there is. */
  readonly supply: bigint;
  readonly block: bigint;
};

export const CAP_TABLE_QUERY = /* GraphQL */ `
  query CapTable($first: Int!, $block: Block_height, $where: Holder_filter!) {
    items: holders(first: $first, block: $block, orderBy: id, where: $where) { ${HOLDER_FIELDS} }
    _meta(block: $block) { block { number } }
  }
`;

const item = v.pipe(
  holderSchema,
  // Pages go on after the id in the index's own writing.
  v.transform((holder) => ({ id: holder.account.toLowerCase() as Hex, holder })),
);

/**
 * Everybody who owns equity, however many they are, all of it as of one block: for a file, for example.
 * @returns Holders, supply and the block
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const { holders, block } = await fetchCapTable(index);
 */
export async function fetchCapTable(index: IndexClient, { signal }: Abortable = {}): Promise<CapTable> {
  const { block } = await fetchMeta(index, { signal });
  const where = { balance_gt: "0" };
  const rows = await fetchEach(index, { document: CAP_TABLE_QUERY, item, where, block, signal });
  const holders = rows.map(({ holder }) => holder).sort(byBalance);
  return { holders, supply: holders.reduce((sum, { balance }) => sum + balance, 0n), block };
}
