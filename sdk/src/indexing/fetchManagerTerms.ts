import * as v from "valibot";
import type { Address, Hex } from "viem";
import { fetchEach } from "./fetchEach.ts";
import { address, hex, linked, small } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** The time during which an account earns a split's relationship leg. */
export type ManagerTerm = {
  readonly id: Hex;
  readonly split: Address;
  /** What people call the split: anybody's text, to be shown as text. */
  readonly name: string;
  readonly manager: Address;
  /** Seconds. */
  readonly since: number;
  /** Seconds; null while it runs. */
  readonly until: number | null;
};

export const MANAGER_TERMS_QUERY = /* GraphQL */ `
  query ManagerTerms($first: Int!, $block: Block_height, $where: ManagerTerm_filter!) {
    items: managerTerms(first: $first, block: $block, orderBy: id, where: $where) {
      id split { id name } manager { id } since until
    }
    _meta(block: $block) { block { number } }
  }
`;

const item: v.GenericSchema<unknown, ManagerTerm> = v.pipe(
  v.object({
    id: hex,
    split: v.object({ id: address, name: v.string() }),
    manager: linked,
    since: small,
    until: v.nullable(small),
  }),
  v.transform(({ split, ...term }) => ({ ...term, split: split.id, name: split.name })),
);

/**
 * Relationship managers over time: of a split, or all terms of an account.
 * @returns Terms, the latest begun first
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const terms = await fetchManagerTerms(index, { manager: jonas });
 */
export async function fetchManagerTerms(
  index: IndexClient,
  { split, manager, signal }: { readonly split?: Address; readonly manager?: Address } & Abortable,
): Promise<ManagerTerm[]> {
  const where = {
    ...(split && { split: split.toLowerCase() }),
    ...(manager && { manager: manager.toLowerCase() }),
  };
  const terms = await fetchEach(index, { document: MANAGER_TERMS_QUERY, item, where, signal });
  return terms.sort((a, b) => b.since - a.since);
}
