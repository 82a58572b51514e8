import * as v from "valibot";
import type { Address } from "viem";
import type { PersonRecord } from "../reputation/Person.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { asOfBlock, metaSchema, PERSON_FIELDS, personSchema } from "./personFields.ts";

export const PERSON_QUERY = /* GraphQL */ `
  ${PERSON_FIELDS}
  query Person($id: ID!) {
    person(id: $id) { ...PersonFields }
    _meta { block { number } }
  }
`;

const schema = v.object({ person: v.nullable(personSchema), _meta: metaSchema });

/**
 * Somebody who has or had a part in the network's work, with their profile and what is attested of them.
 * @returns Null when the index knows nobody with this address
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const priya = await fetchPerson(index, { account });
 */
export async function fetchPerson(
  index: IndexClient,
  { account, signal }: { readonly account: Address } & Abortable,
): Promise<PersonRecord | null> {
  const variables = { id: account.toLowerCase() };
  const { person, _meta } = await index.query({ document: PERSON_QUERY, schema, variables, signal });
  return person && asOfBlock(person, _meta);
}
