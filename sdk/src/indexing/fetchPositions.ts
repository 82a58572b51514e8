import * as v from "valibot";
import type { Address, Hex } from "viem";
import { fetchEach } from "./fetchEach.ts";
import { count, hex, linked, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** What one account has taken out of one split in one asset; what it's owed now is on the chain: `readPosition`. */
export type WithdrawnPosition = {
  readonly id: Hex;
  readonly split: Address;
  readonly account: Address;
  readonly asset: Address;
  /** Units of the asset. */
  readonly withdrawn: bigint;
  readonly withdrawalCount: number;
  /** Seconds: when it last took something out. */
  readonly updatedAt: number;
};

export const POSITIONS_QUERY = /* GraphQL */ `
  query Positions($first: Int!, $block: Block_height, $where: Position_filter!) {
    items: positions(first: $first, block: $block, orderBy: id, where: $where) {
      id split { id } account { id } asset { id } withdrawn withdrawalCount updatedAt
    }
    _meta(block: $block) { block { number } }
  }
`;

const item: v.GenericSchema<unknown, WithdrawnPosition> = v.object({
  id: hex,
  split: linked,
  account: linked,
  asset: linked,
  withdrawn: whole,
  withdrawalCount: count,
  updatedAt: small,
});

/**
 * What an account has taken out of splits, or what all accounts have taken out of one split.
 * @returns Positions, the latest changed first
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const positions = await fetchPositions(index, { account: lucia });
 */
export async function fetchPositions(
  index: IndexClient,
  { split, account, signal }: { readonly split?: Address; readonly account?: Address } & Abortable,
): Promise<WithdrawnPosition[]> {
  const where = {
    ...(split && { split: split.toLowerCase() }),
    ...(account && { account: account.toLowerCase() }),
  };
  const positions = await fetchEach(index, { document: POSITIONS_QUERY, item, where, signal });
  return positions.sort((a, b) => b.updatedAt - a.updatedAt);
}
