import { JONAS, LUCIA, STRANGER } from "./cast.ts";
import { word } from "./equityEvents.ts";
import { addressOf, emit } from "./events.ts";
import type { EventValue, LogEvent } from "./TestCase.ts";

export const REGISTRY = addressOf("FranchiseRegistry").toLowerCase();

export const CHARTER = `0x${"c4".repeat(32)}`;
export const OTHER_CHARTER = `0x${"c5".repeat(32)}`;

/** What a motion may be about, as the contract numbers it. */
export const ADMIT = 0;
export const REMOVE = 1;
export const CHARTER_CHANGE = 2;

/** Roles, as the contract numbers them. */
export const MEMBER = 0;
export const FACILITATOR = 1;

const of = (name: string, franchiseId: EventValue, params: Record<string, EventValue> = {}) =>
  emit(REGISTRY, name, { franchiseId, ...params });

interface Admission {
  id?: EventValue;
  name?: string;
  charter?: string;
  owners?: string[];
}

/** A franchise and its founders, as one transaction tells them. */
export const admitted = ({ id = 1, name = "Harbour", charter = CHARTER, owners = [LUCIA] }: Admission = {}) => [
  of("FranchiseAdmitted", id, { name, charter }),
  ...owners.map((owner, index) => ownerAdded(id, owner, index + 1)),
];

export const ownerAdded = (id: EventValue, account: string, ownerCount: number) =>
  of("OwnerAdded", id, { account, ownerCount });

export const ownerRemoved = (id: EventValue, account: string, ownerCount: number) =>
  of("OwnerRemoved", id, { account, ownerCount });

export const suspended = (id: EventValue) => of("FranchiseSuspended", id);

export const reinstated = (id: EventValue) => of("FranchiseReinstated", id);

export const invited = (id: EventValue, account: string, deadline: number) =>
  of("OwnerInvited", id, { account, deadline });

export const invitationWithdrawn = (id: EventValue, account: string) => of("InvitationWithdrawn", id, { account });

export const charterChanged = (id: EventValue, charter: string) => of("CharterChanged", id, { charter });

/** An account as the subject of a motion. */
export const subjectOf = (account: string) => word(0).slice(0, 26) + account.slice(2);

interface Support {
  id?: EventValue;
  matter?: number;
  subject?: string;
  owner?: string;
  support?: number;
  needed?: number;
}

const motionOf = ({ matter = ADMIT, subject = subjectOf(STRANGER), owner = LUCIA, support = 1 }: Support) => ({
  ...{ matter, subject, owner, support },
});

export const supported = (terms: Support = {}) =>
  of("MotionSupported", terms.id ?? 1, { ...motionOf(terms), needed: terms.needed ?? 2 });

export const supportWithdrawn = (terms: Support = {}) =>
  of("MotionSupportWithdrawn", terms.id ?? 1, motionOf({ support: 0, ...terms }));

export const appointed = (id: EventValue, account: string, role: number, by: string = LUCIA) =>
  of("Appointed", id, { account, role, by });

export const dismissed = (id: EventValue, account: string, role: number, by: string = LUCIA) =>
  of("Dismissed", id, { account, role, by });

export const splitAdded = (id: EventValue, split: string, by: string = JONAS): LogEvent =>
  of("SplitAdded", id, { split, by });
