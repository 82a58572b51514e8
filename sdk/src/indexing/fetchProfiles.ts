import * as v from "valibot";
import type { Address } from "viem";
import type { ProfileTerm } from "../reputation/Person.ts";
import { fetchEach } from "./fetchEach.ts";
import { hex, linked, small } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { PROFILE_FIELDS, profileSchema } from "./profileFields.ts";

export const PROFILES_QUERY = /* GraphQL */ `
  query Profiles($first: Int!, $block: Block_height, $where: Profile_filter!) {
    items: profiles(first: $first, block: $block, orderBy: id, where: $where) {
      id person { id } digest since until transaction document { ${PROFILE_FIELDS} }
    }
    _meta(block: $block) { block { number } }
  }
`;

const item: v.GenericSchema<unknown, ProfileTerm> = v.pipe(
  v.object({
    ...{ id: hex, person: linked, digest: hex, since: small, until: v.nullable(small), transaction: hex },
    document: v.nullable(profileSchema),
  }),
  v.transform(({ person, ...same }) => ({ ...same, account: person })),
);

/** In force is what has no end; of what began and ended in the same second the index knows no order. */
const newestFirst = (a: ProfileTerm, b: ProfileTerm) =>
  b.since - a.since || (b.until ?? Number.MAX_SAFE_INTEGER) - (a.until ?? Number.MAX_SAFE_INTEGER);

/**
 * The profiles that an account named, with what their documents say.
 * @returns Profiles, newest first: what is in force has no end
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const [newest] = await fetchProfiles(index, { account: priya });
 */
export async function fetchProfiles(
  index: IndexClient,
  { account, signal }: { readonly account?: Address } & Abortable = {},
): Promise<ProfileTerm[]> {
  const where = account ? { person: account.toLowerCase() } : {};
  return (await fetchEach(index, { document: PROFILES_QUERY, item, where, signal })).sort(newestFirst);
}
