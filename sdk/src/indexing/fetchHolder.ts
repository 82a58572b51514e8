import * as v from "valibot";
import type { Address } from "viem";
import { HOLDER_FIELDS, holderSchema, type IndexedHolder } from "./holderFields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

export const HOLDER_QUERY = /* GraphQL */ `
  query Holder($account: ID!) {
    holder(id: $account) { ${HOLDER_FIELDS} }
  }
`;

const schema = v.object({ holder: v.nullable(holderSchema) });

/**
 * What an account owns of the network, and who votes with it.
 * @returns Null when it never had to do with equity
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const holder = await fetchHolder(index, { account: lucia });
 */
export async function fetchHolder(
  index: IndexClient,
  { account, signal }: { readonly account: Address } & Abortable,
): Promise<IndexedHolder | null> {
  const variables = { account: account.toLowerCase() };
  return (await index.query({ document: HOLDER_QUERY, schema, variables, signal })).holder;
}
