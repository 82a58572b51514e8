import type { Address, Hex } from "viem";
import type { Franchise, FranchiseRole, MotionMatter } from "./Franchise.ts";

/** A time, in seconds; it lasts while `until` is null. */
type Term = {
  /** The id that the index gives to the event that began it. */
  readonly id: Hex;
  readonly since: number;
  readonly until: number | null;
};

/** The time during which an account owns a franchise. */
export type Ownership = Term & { readonly account: Address; readonly transaction: Hex };

/** The time during which an account holds a role. */
export type Appointment = Term & {
  readonly account: Address;
  readonly role: FranchiseRole;
  readonly by: Address;
  readonly endedBy: Address | null;
};

/** A time during which the network had suspended a franchise. */
export type Suspension = Term;

/** A charter that was put in force. */
export type CharterTerm = Term & { readonly digest: Hex; readonly transaction: Hex };

/** An account may become an owner. */
export type Invitation = {
  readonly id: Hex;
  readonly account: Address;
  /** Last second in which it may accept. */
  readonly deadline: bigint;
  readonly invitedAt: number;
  readonly acceptedAt: number | null;
  readonly withdrawnAt: number | null;
};

/** Something that the owners of a franchise decide together; open while it's neither carried nor lapsed. */
export type Motion = {
  readonly id: Hex;
  readonly matter: MotionMatter;
  /** An account as a number, or the digest of a charter: what the contract takes. */
  readonly subject: Hex;
  /** Who supports it, or did when it ended. */
  readonly supporters: readonly Address[];
  /** How many carry it. */
  readonly needed: number;
  readonly openedAt: number;
  readonly carriedAt: number | null;
  /** When the owners changed or nobody was for it any more. */
  readonly lapsedAt: number | null;
};

/** A split that belongs to a franchise, for ever. */
export type FranchiseSplit = {
  readonly split: Address;
  readonly since: number;
};

/** All that is known of a franchise and of its past, oldest first in every list. */
export type FranchiseRecord = Franchise & {
  readonly ownerships: readonly Ownership[];
  readonly appointments: readonly Appointment[];
  readonly invitations: readonly Invitation[];
  readonly motions: readonly Motion[];
  readonly charters: readonly CharterTerm[];
  readonly suspensions: readonly Suspension[];
  readonly splits: readonly FranchiseSplit[];
};
