import { vestedAt } from "@rizom/sdk";

type RevocableGrant = {
  readonly amount: bigint;
  readonly start: bigint;
  readonly cliff: bigint;
  readonly end: bigint;
  readonly claimed: bigint;
};

export type Revocation = {
  /** What the account keeps, claimed or not. */
  readonly keeps: bigint;
  /** The part of it that can still be claimed. */
  readonly claimable: bigint;
  /** What goes back to what can be granted. */
  readonly returns: bigint;
};

/** What revoking a grant at a moment (seconds) leaves, and gives back. */
export function revocationAt(grant: RevocableGrant, moment: bigint): Revocation {
  const keeps = vestedAt(grant, moment);
  return { keeps, claimable: keeps - grant.claimed, returns: grant.amount - keeps };
}

/** How long it may take until a transaction that is signed now is mined: somebody reads, thinks and signs. */
export const UNTIL_MINED = 10n * 60n;
