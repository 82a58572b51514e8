/** What is known of an account and a franchise at one moment. */
export type StandingFacts = {
  readonly franchiseId: bigint;
  readonly isSuspended: boolean;
  readonly ownerCount: number;
  /** Which franchise the account owns; null for none. */
  readonly owned: bigint | null;
  /** Last second in which it may accept to own this one; null if it isn't invited. */
  readonly invitedUntil: bigint | null;
  readonly isFacilitator: boolean;
  readonly isMember: boolean;
  /** Seconds. */
  readonly now: bigint;
};

/** Why something can't be done: where the contract refuses, the end of its error's name. */
export type Hindrance =
  | "NotAnOwner"
  /** It owns another franchise: what owners do would be done there. */
  | "AlreadyOwner"
  | "Suspended"
  | "LastOwner"
  | "NotInvited"
  | "InvitationExpired"
  | "NotAppointed";

/** What somebody does in a franchise. */
export type FranchiseDeed =
  /** Brings or supports that somebody may become an owner, or another charter; takes support back. */
  | "decide"
  /** Brings or supports that an owner, or an invitation, goes. */
  | "removeOwner"
  | "acceptOwnership"
  | "resignOwnership"
  | "appoint"
  | "dismiss"
  /** Brings in splits: an owner those of any owner, a facilitator those in their own hands. */
  | "recognise"
  | "resignFacilitator"
  | "resignMember";

/** How somebody stands in a franchise, by what gives them most to say. */
export type FranchiseRelation = "owner" | "invited" | "facilitator" | "member" | "stranger";

/** What an account is and may do in a franchise. */
export type FranchiseStanding = {
  readonly relation: FranchiseRelation;
  /** For everything that can be done: null where the account may, else why not. */
  readonly hindrances: Readonly<Record<FranchiseDeed, Hindrance | null>>;
};

function relationOf(facts: StandingFacts): FranchiseRelation {
  if (facts.owned === facts.franchiseId) return "owner";
  if (facts.owned === null && facts.invitedUntil !== null && facts.invitedUntil >= facts.now) return "invited";
  if (facts.isFacilitator) return "facilitator";
  return facts.isMember ? "member" : "stranger";
}

/** In the order in which the contract looks. */
function acceptanceOf({ owned, invitedUntil, now }: StandingFacts): Hindrance | null {
  if (invitedUntil === null) return "NotInvited";
  if (invitedUntil < now) return "InvitationExpired";
  return owned === null ? null : "AlreadyOwner";
}

/**
 * What an account may do in a franchise, and why not: the same as the contract would say.
 *
 * Whom a deed concerns isn't looked at: somebody may be appointed already, or own another franchise.
 * @returns The account's relation to the franchise, and for each deed null or what stands in its way
 * @example
 * const { hindrances } = standingIn(await readStandingFacts(client, { id: 1n, account }));
 * if (hindrances.appoint === "Suspended") explain();
 */
export function standingIn(facts: StandingFacts): FranchiseStanding {
  const owner = facts.owned === facts.franchiseId ? null : facts.owned === null ? "NotAnOwner" : "AlreadyOwner";
  const business = owner ?? (facts.isSuspended ? "Suspended" : null);
  const outside = facts.owned === facts.franchiseId || facts.isFacilitator ? null : "NotAnOwner";
  const leaving = owner ?? (facts.ownerCount > 1 ? null : "LastOwner");
  return {
    relation: relationOf(facts),
    hindrances: {
      decide: owner,
      removeOwner: leaving,
      acceptOwnership: acceptanceOf(facts),
      resignOwnership: leaving,
      appoint: business,
      dismiss: owner,
      recognise: facts.isSuspended ? "Suspended" : outside,
      resignFacilitator: facts.isFacilitator ? null : "NotAppointed",
      resignMember: facts.isMember ? null : "NotAppointed",
    },
  };
}
