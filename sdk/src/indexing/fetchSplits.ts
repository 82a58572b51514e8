import * as v from "valibot";
import type { Address } from "viem";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { pageOf } from "./pageOf.ts";
import { type IndexedSplit, SPLIT_FIELDS, splitSchema } from "./splitFields.ts";

export const SPLITS_QUERY = /* GraphQL */ `
  ${SPLIT_FIELDS}
  query Splits($first: Int!, $where: Split_filter!) {
    splits(first: $first, orderBy: createdAtBlock, orderDirection: desc, where: $where) { ...SplitFields }
  }
`;

const schema = v.object({ splits: v.array(splitSchema) });

/** Which splits to fetch. */
export type SplitsPage = Abortable & {
  /** At most 1,000; default 50. */
  readonly first?: number;
  /** What was fetched before: the page goes on after it. */
  readonly after?: readonly IndexedSplit[];
  /** Only those that it controls now. */
  readonly controller?: Address;
  /** Only those whose relationship leg it earns now. */
  readonly manager?: Address;
};

/**
 * A page of splits, newest first.
 * @returns Splits; fewer than `first` on the last page
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const page = await fetchSplits(index, { first: 20 });
 * const next = await fetchSplits(index, { first: 20, after: page });
 */
export async function fetchSplits(index: IndexClient, page: SplitsPage = {}): Promise<IndexedSplit[]> {
  const { first = 50, after, controller, manager, signal } = page;
  const seen = after?.map(({ split, block }) => ({ id: split.toLowerCase(), block }));
  const where = {
    ...pageOf(seen, "createdAtBlock"),
    ...(controller && { controller: controller.toLowerCase() }),
    ...(manager && { manager: manager.toLowerCase() }),
  };
  return (await index.query({ document: SPLITS_QUERY, schema, variables: { first, where }, signal })).splits;
}
