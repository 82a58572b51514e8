import type { FranchiseDeed, FranchiseStanding, Hindrance } from "@rizom/sdk";

/** What somebody is in a franchise, in the second person. */
export function sayRelation({ relation }: FranchiseStanding): string {
  switch (relation) {
    case "owner":
      return "You own this franchise, together with its other owners.";
    case "invited":
      return "Its owners invite you to own this franchise with them.";
    case "facilitator":
      return "You are a facilitator here: you look after clients, and can bring in splits that are in your hands.";
    case "member":
      return "You are a member here: you take part in its work.";
    case "stranger":
      return "You have no part in this franchise.";
  }
}

const OWNERS_ONLY: ReadonlySet<FranchiseDeed> = new Set(["decide", "removeOwner", "appoint", "dismiss"]);

const REASONS: Readonly<Record<Hindrance, string>> = {
  NotAnOwner: "Only its owners can do this. They can invite you: ask one of them.",
  AlreadyOwner: "You own another franchise, and nobody can own two. What owners do, you do there.",
  Suspended:
    "The network has suspended this franchise: nobody is appointed and no split recognised until it’s reinstated.",
  LastOwner:
    "You are its last owner, and a franchise can’t be without one. Invite somebody first; once they have accepted, you can leave.",
  NotInvited: "Its owners haven’t invited you.",
  InvitationExpired: "The invitation has expired. Its owners can invite you again.",
  NotAppointed: "You don’t hold this role.",
};

/** Why somebody can't do something, and what would help; null where they can. */
export function sayHindrance({ hindrances }: FranchiseStanding, deed: FranchiseDeed): string | null {
  const hindrance = hindrances[deed];
  if (hindrance === null) return null;
  if (hindrance === "AlreadyOwner" && deed === "acceptOwnership") {
    return "You own another franchise, and nobody can own two. Resign there first, then accept.";
  }
  if (hindrance === "AlreadyOwner" && !OWNERS_ONLY.has(deed)) return "You don’t own this franchise, but another one.";
  if (hindrance === "LastOwner" && deed === "removeOwner") {
    return "There is only one owner, and a franchise can’t be without one.";
  }
  return REASONS[hindrance];
}
