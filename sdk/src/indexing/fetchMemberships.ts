import * as v from "valibot";
import type { Address, Hex } from "viem";
import type { Membership } from "../revenue/readMembershipsFromLogs.ts";
import { fetchEach } from "./fetchEach.ts";
import { address, hex, linked, small } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** An account's place in a team as the index has it. */
export type IndexedMembership = Membership & {
  readonly id: Hex;
  /** Sum of the team's weights now: the account's share is weight ÷ totalWeight. */
  readonly totalWeight: number;
  /** Seconds; for the last time if it joined more than once. */
  readonly joinedAt: number;
  /** Seconds; null while it's in the team. */
  readonly leftAt: number | null;
  /** Seconds. */
  readonly updatedAt: number;
};

export const MEMBERSHIPS_QUERY = /* GraphQL */ `
  query Memberships($first: Int!, $block: Block_height, $where: Membership_filter!) {
    items: memberships(first: $first, block: $block, orderBy: id, where: $where) {
      id split { id name totalWeight } account { id } weight joinedAt leftAt updatedAt
    }
    _meta(block: $block) { block { number } }
  }
`;

const item: v.GenericSchema<unknown, IndexedMembership> = v.pipe(
  v.object({
    id: hex,
    split: v.object({ id: address, name: v.string(), totalWeight: small }),
    account: linked,
    weight: small,
    joinedAt: small,
    leftAt: v.nullable(small),
    updatedAt: small,
  }),
  v.transform(({ split, ...membership }) => ({
    ...membership,
    split: split.id,
    name: split.name,
    totalWeight: split.totalWeight,
  })),
);

/**
 * The teams that an account is or was in.
 * @returns Memberships, the latest changed first; weight 0 where it has left
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const memberships = await fetchMemberships(index, { account: lucia });
 */
export async function fetchMemberships(
  index: IndexClient,
  { account, signal }: { readonly account: Address } & Abortable,
): Promise<IndexedMembership[]> {
  const where = { account: account.toLowerCase() };
  const memberships = await fetchEach(index, { document: MEMBERSHIPS_QUERY, item, where, signal });
  return memberships.sort((a, b) => b.updatedAt - a.updatedAt);
}
