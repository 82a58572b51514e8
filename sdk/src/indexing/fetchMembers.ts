import * as v from "valibot";
import type { Address, Hex } from "viem";
import type { Member } from "../revenue/Member.ts";
import { fetchEach } from "./fetchEach.ts";
import { hex, linked, small } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** A member of a split's team as the index has it. */
export type IndexedMember = Member & {
  readonly id: Hex;
  /** Seconds; for the last time if it joined more than once. */
  readonly joinedAt: number;
  /** Seconds; null while it's in the team. */
  readonly leftAt: number | null;
  /** Seconds. */
  readonly updatedAt: number;
};

export const MEMBERS_QUERY = /* GraphQL */ `
  query Members($first: Int!, $block: Block_height, $where: Membership_filter!) {
    items: memberships(first: $first, block: $block, orderBy: id, where: $where) {
      id account { id } weight joinedAt leftAt updatedAt
    }
    _meta(block: $block) { block { number } }
  }
`;

const item: v.GenericSchema<unknown, IndexedMember> = v.object({
  id: hex,
  account: linked,
  weight: small,
  joinedAt: small,
  leftAt: v.nullable(small),
  updatedAt: small,
});

/**
 * The whole team of a split, however large it is.
 * @param parameters.former Also those who left, with weight 0; default false
 * @returns Members, heaviest first
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const members = await fetchMembers(index, { split });
 */
export async function fetchMembers(
  index: IndexClient,
  { split, former = false, signal }: { readonly split: Address; readonly former?: boolean } & Abortable,
): Promise<IndexedMember[]> {
  const where = { split: split.toLowerCase(), ...(!former && { weight_gt: "0" }) };
  const members = await fetchEach(index, { document: MEMBERS_QUERY, item, where, signal });
  return members.sort((a, b) => b.weight - a.weight);
}
