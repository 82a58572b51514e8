import * as v from "valibot";
import type { Address, Hex } from "viem";
import type { Allocation } from "../equity/Allocation.ts";
import { fetchEach } from "./fetchEach.ts";
import { address, hex, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** A place in a round's list as the index read it; whether it can be claimed, its proof decides. */
export type IndexedAllocation = Omit<Allocation, "proof"> & {
  readonly id: Hex;
  readonly isClaimed: boolean;
};

export const ALLOCATIONS_QUERY = /* GraphQL */ `
  query Allocations($first: Int!, $block: Block_height, $where: Allocation_filter!) {
    items: allocations(first: $first, block: $block, orderBy: id, where: $where) {
      id round { id } index account amount claim { id }
    }
    _meta(block: $block) { block { number } }
  }
`;

const item: v.GenericSchema<unknown, IndexedAllocation> = v.pipe(
  v.object({
    id: hex,
    round: v.object({ id: hex }),
    index: whole,
    account: address,
    amount: whole,
    claim: v.nullable(v.object({ id: hex })),
  }),
  v.transform(({ round, claim, ...same }) => ({ ...same, root: round.id, isClaimed: claim !== null })),
);

/**
 * The places in rounds' lists: of an account, or all of a round. Lists that the index hasn't found are missing: see
 * `fetchRounds`.
 * @returns Allocations, round by round in the order of its list
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const allocations = await fetchAllocations(index, { account: lucia });
 */
export async function fetchAllocations(
  index: IndexClient,
  { account, root, signal }: { readonly account?: Address; readonly root?: Hex } & Abortable,
): Promise<IndexedAllocation[]> {
  const where = {
    ...(account && { account: account.toLowerCase() }),
    ...(root && { round: root.toLowerCase() }),
  };
  const allocations = await fetchEach(index, { document: ALLOCATIONS_QUERY, item, where, signal });
  return allocations.sort((a, b) => (a.root === b.root ? Number(a.index - b.index) : a.root < b.root ? -1 : 1));
}
