import * as v from "valibot";
import { type Address, type Hex, pad } from "viem";
import type { Appointment, CharterTerm, Invitation, Motion, Ownership } from "../franchise/FranchiseRecord.ts";
import { count, hex, linked, small, whole } from "./fields.ts";

/** The terms of people and of charters, as queries ask for them. */
export const OWNERSHIP_FIELDS = "id account { id } since sinceTx until";
export const APPOINTMENT_FIELDS = "id account { id } role by { id } since until endedBy { id }";
export const INVITATION_FIELDS = "id account { id } deadline invitedAt acceptedAt withdrawnAt";
export const CHARTER_FIELDS = "id digest since until transaction";
export const MOTION_FIELDS =
  "id matter account { id } charter support needed carriedAt withdrawnAt roster { until } openedAt supporters(first: 1000, where: { withdrawnAt: null }) { owner { id } since }";

const until = v.nullable(small);

export const ownershipEntries = { id: hex, account: linked, since: small, sinceTx: hex, until };
export const appointmentEntries = {
  id: hex,
  account: linked,
  role: v.picklist(["MEMBER", "FACILITATOR"]),
  by: linked,
  since: small,
  until,
  endedBy: v.nullable(linked),
};
export const invitationEntries = {
  id: hex,
  account: linked,
  deadline: whole,
  invitedAt: small,
  acceptedAt: until,
  withdrawnAt: until,
};

/** Names as reads from the chain use them. */
export const toOwnership = <Raw extends { readonly sinceTx: Hex }>({ sinceTx, ...same }: Raw) => ({
  ...same,
  transaction: sinceTx,
});

export const ownershipSchema: v.GenericSchema<unknown, Ownership> = v.pipe(
  v.object(ownershipEntries),
  v.transform(toOwnership),
);
export const appointmentSchema: v.GenericSchema<unknown, Appointment> = v.object(appointmentEntries);
export const invitationSchema: v.GenericSchema<unknown, Invitation> = v.object(invitationEntries);
export const charterSchema: v.GenericSchema<unknown, CharterTerm> = v.object({
  ...{ id: hex, digest: hex, since: small, until, transaction: hex },
});

/** The index tells whom a motion concerns in a form for each matter; the contract has one for all. */
function subject(account: Address | null, charter: Hex | null): Hex {
  return account === null ? (charter ?? "0x") : (pad(account, { size: 32 }).toLowerCase() as Hex);
}

export const motionSchema: v.GenericSchema<unknown, Motion> = v.pipe(
  v.object({
    id: hex,
    matter: v.picklist(["ADMIT_OWNER", "REMOVE_OWNER", "CHANGE_CHARTER"]),
    account: v.nullable(linked),
    charter: v.nullable(hex),
    needed: count,
    carriedAt: until,
    withdrawnAt: until,
    roster: v.object({ until }),
    openedAt: small,
    supporters: v.array(v.object({ owner: linked, since: small })),
  }),
  v.transform(({ account, charter, supporters, withdrawnAt, roster, ...same }) => ({
    ...same,
    lapsedAt: withdrawnAt ?? (same.carriedAt === null ? roster.until : null),
    subject: subject(account, charter),
    supporters: supporters.toSorted((a, b) => a.since - b.since).map(({ owner }) => owner),
  })),
);
