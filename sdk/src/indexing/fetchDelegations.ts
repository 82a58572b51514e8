import * as v from "valibot";
import type { Address, Hex } from "viem";
import { count, hex, linked, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { type Fetched, pageOf } from "./pageOf.ts";

/** An account changed who votes with its equity. */
export type Delegation = {
  readonly id: Hex;
  readonly delegator: Address;
  /** Who had voted with it before; null when nobody had. */
  readonly from: Address | null;
  /** Who votes with it from then on; null when nobody does. */
  readonly to: Address | null;
  /** What it owned then, in units of equity: the votes that moved. */
  readonly balance: bigint;
  /** Seconds. */
  readonly timestamp: number;
  readonly block: bigint;
  readonly transaction: Hex;
  readonly logIndex: number;
};

export const DELEGATIONS_QUERY = /* GraphQL */ `
  query Delegations($first: Int!, $where: Delegation_filter!) {
    delegations(first: $first, orderBy: block, orderDirection: desc, where: $where) {
      id delegator { id } from { id } to { id } balance timestamp block transaction logIndex
    }
  }
`;

const delegationSchema: v.GenericSchema<unknown, Delegation> = v.object({
  id: hex,
  delegator: linked,
  from: v.nullable(linked),
  to: v.nullable(linked),
  balance: whole,
  timestamp: small,
  block: whole,
  transaction: hex,
  logIndex: count,
});

const schema = v.object({ delegations: v.array(delegationSchema) });

/** Which delegations to fetch. */
export type DelegationsPage = Abortable & {
  /** At most 1,000; default 50. */
  readonly first?: number;
  /** What was fetched before: the page goes on after it. */
  readonly after?: Fetched;
  readonly delegator?: Address;
  /** Only those to this account. */
  readonly delegate?: Address;
};

/**
 * A page of changes of who votes with whose equity, newest first.
 * @returns Delegations; fewer than `first` on the last page
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const delegations = await fetchDelegations(index, { delegator: lucia });
 */
export async function fetchDelegations(index: IndexClient, page: DelegationsPage = {}): Promise<Delegation[]> {
  const { first = 50, after, delegator, delegate, signal } = page;
  const where = {
    ...pageOf(after, "block"),
    ...(delegator && { delegator: delegator.toLowerCase() }),
    ...(delegate && { to: delegate.toLowerCase() }),
  };
  const variables = { first, where };
  return (await index.query({ document: DELEGATIONS_QUERY, schema, variables, signal })).delegations;
}
