import { type Address, isAddressEqual } from "viem";
import { applyToFranchise } from "./applyToFranchise.ts";
import { applyToMotions } from "./applyToMotions.ts";
import type { FranchiseEvent } from "./decodeFranchiseEvents.ts";
import { FRANCHISE_ROLES } from "./FRANCHISE_LIMITS.ts";
import type { Appointment, FranchiseRecord, Invitation } from "./FranchiseRecord.ts";

type Lasting = { readonly until: number | null };

/** Ends what lasts, where it's meant. */
function ended<Item extends Lasting>(items: readonly Item[], at: number, isMeant: (item: Item) => boolean): Item[] {
  return items.map((item) => (item.until === null && isMeant(item) ? { ...item, until: at } : item));
}

const isOf =
  (account: Address) =>
  (item: { readonly account: Address }): boolean =>
    isAddressEqual(item.account, account);

function settled(invitations: readonly Invitation[], account: Address, end: Partial<Invitation>): Invitation[] {
  const meant = invitations.findLast(
    (one) => isOf(account)(one) && one.acceptedAt === null && one.withdrawnAt === null,
  );
  return invitations.map((one) => (one === meant ? { ...one, ...end } : one));
}

function ownersAfter(record: FranchiseRecord, event: FranchiseEvent): FranchiseRecord {
  const { id, at, transactionHash: transaction } = event;
  switch (event.eventName) {
    case "OwnerAdded": {
      const { account } = event.args;
      const ownerships = [...record.ownerships, { id, account, since: at, until: null, transaction }];
      return { ...record, ownerships, invitations: settled(record.invitations, account, { acceptedAt: at }) };
    }
    case "OwnerRemoved":
      return { ...record, ownerships: ended(record.ownerships, at, isOf(event.args.account)) };
    case "OwnerInvited": {
      const { account, deadline } = event.args;
      const invitation = {
        id,
        account,
        deadline: BigInt(deadline),
        invitedAt: at,
        acceptedAt: null,
        withdrawnAt: null,
      };
      return { ...record, invitations: [...record.invitations, invitation] };
    }
    case "InvitationWithdrawn":
      return { ...record, invitations: settled(record.invitations, event.args.account, { withdrawnAt: at }) };
    default:
      return record;
  }
}

function rolesAfter(appointments: readonly Appointment[], event: FranchiseEvent): readonly Appointment[] {
  if (event.eventName !== "Appointed" && event.eventName !== "Dismissed") return appointments;
  const { account, by } = event.args;
  const role = FRANCHISE_ROLES[event.args.role];
  if (!role) return appointments; // A role that this version doesn't know.
  if (event.eventName === "Appointed") {
    const term = { id: event.id, account, role, by, since: event.at, until: null, endedBy: null };
    return [...appointments, term];
  }
  return appointments.map((one) =>
    one.until === null && one.role === role && isOf(account)(one) ? { ...one, until: event.at, endedBy: by } : one,
  );
}

function stateAfter(record: FranchiseRecord, event: FranchiseEvent): FranchiseRecord {
  const { id, at, transactionHash: transaction } = event;
  switch (event.eventName) {
    case "FranchiseSuspended":
      return { ...record, suspensions: [...record.suspensions, { id, since: at, until: null }] };
    case "FranchiseReinstated":
      return { ...record, suspensions: ended(record.suspensions, at, () => true) };
    case "CharterChanged": {
      const term = { id, digest: event.args.charter, since: at, until: null, transaction };
      return { ...record, charters: [...ended(record.charters, at, () => true), term] };
    }
    case "SplitAdded":
      return { ...record, splits: [...record.splits, { split: event.args.split, since: at }] };
    default:
      return record;
  }
}

/**
 * A franchise with its past as it is after something happened; what happened in another one leaves it as it is.
 * @returns The record itself when nothing of what it tells changed
 * @example
 * const after = decodeFranchiseEvents({ logs, franchiseRegistry, timestampOf }).reduce(applyToRecord, record);
 */
export function applyToRecord(record: FranchiseRecord, event: FranchiseEvent): FranchiseRecord {
  if (event.args.franchiseId !== record.id) return record;
  const counted = stateAfter(ownersAfter(applyToFranchise(record, event), event), event);
  const motions = applyToMotions(record.motions, event);
  const appointments = rolesAfter(record.appointments, event);
  if (motions === record.motions && appointments === record.appointments) return counted;
  return { ...counted, motions, appointments };
}
