import * as v from "valibot";
import type { Hex } from "viem";
import type { Franchise } from "../franchise/Franchise.ts";
import { fetchEach } from "./fetchEach.ts";
import { FRANCHISE_FIELDS, franchiseEntries, toFranchise } from "./franchiseFields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

export const FRANCHISES_QUERY = /* GraphQL */ `
  ${FRANCHISE_FIELDS}
  query Franchises($first: Int!, $block: Block_height, $where: Franchise_filter!) {
    items: franchises(first: $first, block: $block, orderBy: id, where: $where) { ...FranchiseFields }
    _meta(block: $block) { block { number } }
  }
`;

const item: v.GenericSchema<unknown, { readonly id: Hex; readonly franchise: Franchise }> = v.pipe(
  v.object(franchiseEntries),
  v.transform((franchise) => ({ id: franchise.id, franchise: toFranchise(franchise) })),
);

/**
 * All franchises, with what their charters say of themselves.
 * @returns Franchises, in the order of their numbers
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const franchises = await fetchFranchises(index);
 */
export async function fetchFranchises(index: IndexClient, { signal }: Abortable = {}): Promise<Franchise[]> {
  const items = await fetchEach(index, { document: FRANCHISES_QUERY, item, where: {}, signal });
  return items.map(({ franchise }) => franchise);
}
