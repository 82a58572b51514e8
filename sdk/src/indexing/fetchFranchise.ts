import * as v from "valibot";
import { type Hex, numberToHex } from "viem";
import type { FranchiseRecord } from "../franchise/FranchiseRecord.ts";
import { address, hex, small } from "./fields.ts";
import { FRANCHISE_FIELDS, franchiseEntries, toFranchise } from "./franchiseFields.ts";
import {
  APPOINTMENT_FIELDS,
  appointmentSchema,
  CHARTER_FIELDS,
  charterSchema,
  INVITATION_FIELDS,
  invitationSchema,
  MOTION_FIELDS,
  motionSchema,
  OWNERSHIP_FIELDS,
  ownershipSchema,
} from "./franchiseTerms.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** The newest of each; nobody reads on from there. */
const NEWEST = "first: 1000, orderDirection: desc";

export const FRANCHISE_QUERY = /* GraphQL */ `
  ${FRANCHISE_FIELDS}
  query Franchise($id: ID!) {
    franchise(id: $id) {
      ...FranchiseFields
      ownerships(${NEWEST}, orderBy: sinceBlock) { ${OWNERSHIP_FIELDS} }
      appointments(${NEWEST}, orderBy: since) { ${APPOINTMENT_FIELDS} }
      invitations(${NEWEST}, orderBy: invitedAt) { ${INVITATION_FIELDS} }
      motions(${NEWEST}, orderBy: openedAt) { ${MOTION_FIELDS} }
      charters(${NEWEST}, orderBy: since) { ${CHARTER_FIELDS} }
      suspensions(${NEWEST}, orderBy: since) { id since until }
      splits(${NEWEST}, orderBy: franchiseSince) { id franchiseSince }
    }
  }
`;

/** Asked newest first, read oldest first. */
const oldestFirst = <Item>(item: v.GenericSchema<unknown, Item>) =>
  v.pipe(
    v.array(item),
    v.transform((items) => items.toReversed()),
  );

const franchise = v.pipe(
  v.object({
    ...franchiseEntries,
    ownerships: oldestFirst(ownershipSchema),
    appointments: oldestFirst(appointmentSchema),
    invitations: oldestFirst(invitationSchema),
    motions: oldestFirst(motionSchema),
    charters: oldestFirst(charterSchema),
    suspensions: oldestFirst(v.object({ id: hex, since: small, until: v.nullable(small) })),
    splits: oldestFirst(
      v.pipe(
        v.object({ id: address, franchiseSince: small }),
        v.transform(({ id, franchiseSince }) => ({ split: id, since: franchiseSince })),
      ),
    ),
  }),
  v.transform(
    ({ ownerships, appointments, invitations, motions, charters, suspensions, splits, ...own }): FranchiseRecord => ({
      ...toFranchise(own),
      ...{ ownerships, appointments, invitations, motions, charters, suspensions, splits },
    }),
  ),
);

const schema = v.object({ franchise: v.nullable(franchise) });

/**
 * A franchise with its past: who owned it and had which role, motions, charters, suspensions, splits.
 * @returns Null when the index has none of this number; of very long lists the newest thousand
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const record = await fetchFranchise(index, { id: 1n });
 */
export async function fetchFranchise(
  index: IndexClient,
  { id, signal }: { readonly id: bigint } & Abortable,
): Promise<FranchiseRecord | null> {
  const variables: { readonly id: Hex } = { id: numberToHex(id, { size: 32 }) };
  return (await index.query({ document: FRANCHISE_QUERY, schema, variables, signal })).franchise;
}
