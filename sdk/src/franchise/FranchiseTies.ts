import type { Appointment, Invitation, Ownership } from "./FranchiseRecord.ts";

/** In which franchise something is. */
export type InFranchise = {
  readonly franchiseId: bigint;
  /** Anybody's text, to be shown as text. */
  readonly franchiseName: string;
};

/** What an account has and had to do with franchises, newest first. */
export type FranchiseTies = {
  readonly ownerships: readonly (Ownership & InFranchise)[];
  readonly appointments: readonly (Appointment & InFranchise)[];
  readonly invitations: readonly (Invitation & InFranchise)[];
};
