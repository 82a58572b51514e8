import { isAddressEqual } from "viem";
import { MAX_ENGAGEMENT_TEAM } from "./ENGAGEMENT_LIMITS.ts";
import type { AmendmentTerms } from "./EngagementRecord.ts";
import type {
  EngagementDeed,
  EngagementFacts,
  EngagementHindrance,
  EngagementRole,
  PlainReason,
  StandingStep,
} from "./EngagementStanding.ts";
import type { Parties } from "./partiesOf.ts";

const step = (hindrance: EngagementHindrance | null, completes = true): StandingStep => ({
  hindrance,
  deadline: null,
  completes: hindrance === null && completes,
});

/** The first reason that holds. */
function because(...reasons: (PlainReason | false)[]): EngagementHindrance | null {
  const reason = reasons.find((candidate) => candidate !== false);
  return reason ? { reason } : null;
}

/** What stands in the way of an amendment that could be proposed once, in the order in which the contract looks. */
function obstacleTo(amendment: AmendmentTerms, { engagement, now }: EngagementFacts): EngagementHindrance | null {
  const { client, facilitator, outcomes } = engagement;
  const isParty = [client, facilitator].some((party) => isAddressEqual(party, amendment.arbiter));
  if (isParty) return { reason: "ArbiterIsParty" };
  const moved = amendment.changes.filter(
    ({ outcome, due }) => outcomes.find(({ number }) => number === outcome)?.due !== due,
  );
  const past = [...amendment.additions, ...moved].find(({ due }) => due <= now);
  // Due dates lie ahead, and the second itself doesn't.
  return past ? { reason: "DueNotAhead", until: past.due - 1n } : null;
}

function agreeing(facts: EngagementFacts, { own, other }: Parties): EngagementHindrance | null {
  if (own === null) return { reason: "NotParty" };
  const amendment = other?.consent?.amendment ?? null;
  return amendment === null ? { reason: "NothingProposed" } : obstacleTo(amendment, facts);
}

/**
 * What an account may do with an engagement as a whole, in the order in which the contract looks.
 * @returns A step for every deed; whether there is something stray to claim isn't looked at
 * @example
 * const { claimRefund } = engagementSteps(facts, roles, partiesOf(facts));
 */
export function engagementSteps(
  facts: EngagementFacts,
  roles: readonly EngagementRole[],
  parties: Parties,
): Readonly<Record<EngagementDeed, StandingStep>> {
  const { refund, team } = facts.engagement;
  const isNotParty = parties.own === null && "NotParty";
  const isNotClient = !roles.includes("client") && "NotClient";
  const isNotFacilitator = !roles.includes("facilitator") && "NotFacilitator";
  const isFull = team.length >= MAX_ENGAGEMENT_TEAM && team.every(({ isOnTeam }) => isOnTeam);
  const isEmpty = !team.some(({ isOnTeam }) => isOnTeam);
  return {
    agree: step(agreeing(facts, parties)),
    amend: step(because(isNotParty), false),
    // The contract asks nobody who they are: only parties have consents.
    withdrawConsent: step(because((parties.own?.hash ?? null) === null && "NoConsent")),
    claimRefund: step(because(isNotClient, refund === 0n && "NoRefund")),
    claimStray: step(because(isNotClient)),
    addToTeam: step(because(isNotFacilitator, isFull && "TeamFull")),
    removeFromTeam: step(because(isNotFacilitator, isEmpty && "EmptyTeam")),
    setFacilitator: step(because(!roles.includes("owner") && "NotOfFranchise")),
  };
}
