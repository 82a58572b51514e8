import * as v from "valibot";
import type { Address, Hex } from "viem";
import { count, hex, linked, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { type Fetched, pageOf } from "./pageOf.ts";

/** A member's weight changed. */
export type WeightChange = {
  readonly id: Hex;
  readonly split: Address;
  readonly account: Address;
  /** 0 when it joined. */
  readonly previousWeight: number;
  /** 0 when it left. */
  readonly weight: number;
  /** Sum of the team's weights after this change. */
  readonly totalWeight: number;
  /** Seconds. */
  readonly timestamp: number;
  readonly block: bigint;
  readonly transaction: Hex;
  readonly logIndex: number;
};

export const WEIGHT_CHANGES_QUERY = /* GraphQL */ `
  query WeightChanges($first: Int!, $where: WeightChange_filter!) {
    weightChanges(first: $first, orderBy: block, orderDirection: desc, where: $where) {
      id split { id } account { id }
      previousWeight weight totalWeight
      timestamp block transaction logIndex
    }
  }
`;

const changeSchema: v.GenericSchema<unknown, WeightChange> = v.object({
  id: hex,
  split: linked,
  account: linked,
  previousWeight: small,
  weight: small,
  totalWeight: small,
  timestamp: small,
  block: whole,
  transaction: hex,
  logIndex: count,
});

const schema = v.object({ weightChanges: v.array(changeSchema) });

/** Which changes to fetch. */
export type WeightChangesPage = Abortable & {
  /** At most 1,000; default 50. */
  readonly first?: number;
  /** What was fetched before: the page goes on after it. */
  readonly after?: Fetched;
  readonly split?: Address;
  readonly account?: Address;
};

/**
 * A page of changes of weight, newest first.
 * @returns Changes; fewer than `first` on the last page
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const changes = await fetchWeightChanges(index, { split });
 */
export async function fetchWeightChanges(index: IndexClient, page: WeightChangesPage = {}): Promise<WeightChange[]> {
  const { first = 50, after, split, account, signal } = page;
  const where = {
    ...pageOf(after, "block"),
    ...(split && { split: split.toLowerCase() }),
    ...(account && { account: account.toLowerCase() }),
  };
  const variables = { first, where };
  return (await index.query({ document: WEIGHT_CHANGES_QUERY, schema, variables, signal })).weightChanges;
}
