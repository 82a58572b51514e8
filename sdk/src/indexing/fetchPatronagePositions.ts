import * as v from "valibot";
import type { Address, Hex } from "viem";
import type { Source } from "../equity/Patronage.ts";
import { fetchEach } from "./fetchEach.ts";
import { address, count, hex, linked, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** What an account has claimed as patronage from one source; what has accrued is on the chain: `readPatronage`. */
export type ClaimedPatronage = Source & {
  readonly id: Hex;
  readonly account: Address;
  /** Units of equity. */
  readonly claimed: bigint;
  readonly claimCount: number;
  /** Seconds: when it last claimed. */
  readonly updatedAt: number;
};

export const PATRONAGE_POSITIONS_QUERY = /* GraphQL */ `
  query PatronagePositions($first: Int!, $block: Block_height, $where: PatronagePosition_filter!) {
    items: patronagePositions(first: $first, block: $block, orderBy: id, where: $where) {
      id split { id } asset account { id } claimed claimCount updatedAt
    }
    _meta(block: $block) { block { number } }
  }
`;

const item: v.GenericSchema<unknown, ClaimedPatronage> = v.object({
  id: hex,
  split: linked,
  asset: address,
  account: linked,
  claimed: whole,
  claimCount: count,
  updatedAt: small,
});

/**
 * What an account has claimed as patronage, or what all accounts have claimed from one split.
 * @returns Positions, the latest claimed first
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const positions = await fetchPatronagePositions(index, { account: lucia });
 */
export async function fetchPatronagePositions(
  index: IndexClient,
  { account, split, signal }: { readonly account?: Address; readonly split?: Address } & Abortable,
): Promise<ClaimedPatronage[]> {
  const where = {
    ...(account && { account: account.toLowerCase() }),
    ...(split && { split: split.toLowerCase() }),
  };
  const positions = await fetchEach(index, { document: PATRONAGE_POSITIONS_QUERY, item, where, signal });
  return positions.sort((a, b) => b.updatedAt - a.updatedAt);
}
