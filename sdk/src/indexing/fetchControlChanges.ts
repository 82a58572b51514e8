import * as v from "valibot";
import type { Address, Hex } from "viem";
import { count, hex, linked, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { type Fetched, pageOf } from "./pageOf.ts";

/** Control of a split was offered, taken, or given up. */
export type ControlChange = {
  readonly id: Hex;
  readonly split: Address;
  readonly kind: "OFFERED" | "OFFER_WITHDRAWN" | "TRANSFERRED" | "RENOUNCED";
  /** Who controlled the split before. */
  readonly from: Address;
  /** To whom control was offered or went; null when an offer was withdrawn or control renounced. */
  readonly to: Address | null;
  /** Seconds. */
  readonly timestamp: number;
  readonly block: bigint;
  readonly transaction: Hex;
  readonly logIndex: number;
};

export const CONTROL_CHANGES_QUERY = /* GraphQL */ `
  query ControlChanges($first: Int!, $where: ControlChange_filter!) {
    controlChanges(first: $first, orderBy: block, orderDirection: desc, where: $where) {
      id split { id } kind from { id } to { id } timestamp block transaction logIndex
    }
  }
`;

const changeSchema: v.GenericSchema<unknown, ControlChange> = v.object({
  id: hex,
  split: linked,
  kind: v.picklist(["OFFERED", "OFFER_WITHDRAWN", "TRANSFERRED", "RENOUNCED"]),
  from: linked,
  to: v.nullable(linked),
  timestamp: small,
  block: whole,
  transaction: hex,
  logIndex: count,
});

const schema = v.object({ controlChanges: v.array(changeSchema) });

/** Which changes to fetch. */
export type ControlChangesPage = Abortable & {
  /** At most 1,000; default 50. */
  readonly first?: number;
  /** What was fetched before: the page goes on after it. */
  readonly after?: Fetched;
  readonly split?: Address;
};

/**
 * A page of what happened to the control of splits, newest first.
 * @returns Changes; fewer than `first` on the last page
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const changes = await fetchControlChanges(index, { split });
 */
export async function fetchControlChanges(index: IndexClient, page: ControlChangesPage = {}): Promise<ControlChange[]> {
  const { first = 50, after, split, signal } = page;
  const where = { ...pageOf(after, "block"), ...(split && { split: split.toLowerCase() }) };
  const variables = { first, where };
  return (await index.query({ document: CONTROL_CHANGES_QUERY, schema, variables, signal })).controlChanges;
}
