import * as v from "valibot";
import type { Address } from "viem";
import type { FranchiseTies } from "../franchise/FranchiseTies.ts";
import { whole } from "./fields.ts";
import {
  APPOINTMENT_FIELDS,
  appointmentEntries,
  INVITATION_FIELDS,
  invitationEntries,
  OWNERSHIP_FIELDS,
  ownershipEntries,
  toOwnership,
} from "./franchiseTerms.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

export const FRANCHISE_TIES_QUERY = /* GraphQL */ `
  query FranchiseTies($account: String!) {
    ownerships(first: 1000, orderBy: since, orderDirection: desc, where: { account: $account }) {
      ${OWNERSHIP_FIELDS} franchise { franchiseId name }
    }
    appointments(first: 1000, orderBy: since, orderDirection: desc, where: { account: $account }) {
      ${APPOINTMENT_FIELDS} franchise { franchiseId name }
    }
    invitations(first: 1000, orderBy: invitedAt, orderDirection: desc, where: { account: $account }) {
      ${INVITATION_FIELDS} franchise { franchiseId name }
    }
  }
`;

const franchise = v.object({ franchiseId: whole, name: v.string() });

type Told = { readonly franchise: v.InferOutput<typeof franchise> };

/** Says flatly in which franchise something is. */
const placed = <Item extends Told>({ franchise: { franchiseId, name }, ...same }: Item) => ({
  ...same,
  franchiseId,
  franchiseName: name,
});

const schema = v.object({
  ownerships: v.array(
    v.pipe(
      v.object({ ...ownershipEntries, franchise }),
      v.transform((one) => placed(toOwnership(one))),
    ),
  ),
  appointments: v.array(v.pipe(v.object({ ...appointmentEntries, franchise }), v.transform(placed))),
  invitations: v.array(v.pipe(v.object({ ...invitationEntries, franchise }), v.transform(placed))),
});

/**
 * What an account has and had to do with franchises.
 * @returns Ownerships, appointments and invitations, newest first; at most 1,000 of each
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const { ownerships } = await fetchFranchiseTies(index, { account: ines });
 */
export async function fetchFranchiseTies(
  index: IndexClient,
  { account, signal }: { readonly account: Address } & Abortable,
): Promise<FranchiseTies> {
  const variables = { account: account.toLowerCase() };
  return index.query({ document: FRANCHISE_TIES_QUERY, schema, variables, signal });
}
