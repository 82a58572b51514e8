import * as v from "valibot";
import { numberToHex } from "viem";
import type { Person, PersonRecord } from "../reputation/Person.ts";
import type { PersonFilter } from "../reputation/readPeopleFromLogs.ts";
import { linked } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { MAX_FIRST } from "./pageOf.ts";
import { asOfBlock, metaSchema, PERSON_FIELDS, personSchema } from "./personFields.ts";
import { toSearchText } from "./toSearchText.ts";

export const PEOPLE_QUERY = /* GraphQL */ `
  ${PERSON_FIELDS}
  query People($first: Int!, $where: Person_filter!) {
    persons(first: $first, orderBy: since, orderDirection: desc, where: $where) { ...PersonFields }
    _meta { block { number } }
  }
`;

export const PEOPLE_SEARCH_QUERY = /* GraphQL */ `
  ${PERSON_FIELDS}
  query PeopleSearch($first: Int!, $text: String!, $where: ProfileDocument_filter!) {
    personSearch(first: $first, text: $text, where: $where) { profile { person { ...PersonFields } } }
    _meta { block { number } }
  }
`;

export const PLACES_QUERY = /* GraphQL */ `
  query Places($first: Int!, $franchise: String!) {
    ownerships(first: $first, where: { franchise: $franchise, until: null }) { account { id } }
    appointments(first: $first, where: { franchise: $franchise, until: null }) { account { id } }
  }
`;

const peopleSchema = v.object({ persons: v.array(personSchema), _meta: metaSchema });
const searchSchema = v.object({
  personSearch: v.array(v.object({ profile: v.object({ person: personSchema }) })),
  _meta: metaSchema,
});
const placed = v.array(v.object({ account: linked }));
const placesSchema = v.object({ ownerships: placed, appointments: placed });

/** Which people to fetch. */
export type PeoplePage = Abortable &
  Omit<PersonFilter, "account"> & {
    /** At most 1,000; default 50. */
    readonly first?: number;
    /** What was fetched before: the page goes on after it. */
    readonly after?: readonly Pick<Person, "account" | "since">[];
    /** Words of their profile, as somebody typed them; each may be only a beginning. */
    readonly search?: string;
  };

type Question = Omit<PeoplePage, "first"> & { readonly first: number };

/** The index can't look through an account at its roles, so those who have one are asked for by name. */
async function membersOf(index: IndexClient, franchiseId: bigint, signal?: AbortSignal): Promise<string[]> {
  const variables = { first: MAX_FIRST, franchise: numberToHex(franchiseId, { size: 32 }) };
  const answer = await index.query({ document: PLACES_QUERY, schema: placesSchema, variables, signal });
  const accounts = [...answer.ownerships, ...answer.appointments].map(({ account }) => account.toLowerCase());
  return [...new Set(accounts)];
}

/** Goes on after what was seen, whatever order the index has among those of the same second. */
function after(seen: PeoplePage["after"] = []): Record<string, unknown> {
  const last = seen.at(-1)?.since;
  if (last === undefined) return {};
  const same = seen.filter(({ since }) => since === last).map(({ account }) => account.toLowerCase());
  return { since_lte: last, id_not_in: same };
}

async function list(index: IndexClient, { first, work, franchiseId, signal, ...page }: Question) {
  const members = franchiseId === undefined ? null : await membersOf(index, franchiseId, signal);
  if (members?.length === 0) return [];
  const where = {
    ...after(page.after),
    ...(members && { id_in: members }),
    ...(work && { demonstrations_: { work: work.toUpperCase(), attestationCount_gt: 0 } }),
  };
  const variables = { first, where };
  const answer = await index.query({ document: PEOPLE_QUERY, schema: peopleSchema, variables, signal });
  return answer.persons.map((person) => asOfBlock(person, answer._meta));
}

/** The index has all profiles that there ever were: only those in force are looked through. */
async function find(
  index: IndexClient,
  text: string,
  { first, after: seen = [], work, franchiseId, signal }: Question,
) {
  const variables = { first: MAX_FIRST, text, where: { profile_: { until: null } } };
  const answer = await index.query({ document: PEOPLE_SEARCH_QUERY, schema: searchSchema, variables, signal });
  const people = answer.personSearch.map(({ profile: { person } }) => asOfBlock(person, answer._meta));
  const isSeen = new Set(seen.map(({ account }) => account));
  return people
    .filter(({ account }) => !isSeen.has(account))
    .filter(({ demonstrations }) => work === undefined || demonstrations.some((one) => one.work === work))
    .filter((one) => franchiseId === undefined || one.franchises.some((place) => place.franchiseId === franchiseId))
    .slice(0, first);
}

/**
 * A page of the people who have or had a part in the network's work, newest first; or of those in whose profile words are
 * found, best first, of at most 1,000.
 * @returns People; fewer than `first` on the last page
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const page = await fetchPeople(index, { work: "developing" });
 * const next = await fetchPeople(index, { work: "developing", after: page });
 */
export async function fetchPeople(index: IndexClient, page: PeoplePage = {}): Promise<PersonRecord[]> {
  const question = { ...page, first: page.first ?? 50 };
  const text = page.search === undefined ? "" : toSearchText(page.search);
  // Words were typed of which there's nothing to look for.
  if (text === null && page.search?.trim()) return [];
  return text ? find(index, text, question) : list(index, question);
}
