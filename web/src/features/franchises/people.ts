import type { Appointment, FranchiseRecord, FranchiseRole, Invitation, Ownership } from "@rizom/sdk";

/** Who owns it now, the longest first. */
export const ownersNow = ({ ownerships }: Pick<FranchiseRecord, "ownerships">): Ownership[] =>
  ownerships.filter(({ until }) => until === null);

/** Who holds a role now, the longest first. */
export const holdersNow = (
  { appointments }: Pick<FranchiseRecord, "appointments">,
  role: FranchiseRole,
): Appointment[] => appointments.filter((one) => one.role === role && one.until === null);

type Acceptable = Pick<Invitation, "acceptedAt" | "withdrawnAt" | "deadline">;

/**
 * Invitations that can still be accepted.
 *
 * @param now seconds since 1970
 */
export const openInvitations = <One extends Acceptable>(
  { invitations }: { readonly invitations: readonly One[] },
  now: bigint,
): One[] =>
  invitations.filter(({ acceptedAt, withdrawnAt, deadline }) => !acceptedAt && !withdrawnAt && deadline >= now);
