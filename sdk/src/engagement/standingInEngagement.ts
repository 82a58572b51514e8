import { isAddressEqual } from "viem";
import type {
  EngagementFacts,
  EngagementRole,
  EngagementStanding,
  OutcomeDeed,
  StandingStep,
} from "./EngagementStanding.ts";
import { engagementSteps } from "./engagementSteps.ts";
import { nextSteps } from "./nextSteps.ts";
import { outcomeSteps } from "./outcomeSteps.ts";
import { type Parties, partiesOf } from "./partiesOf.ts";

const NO_WALLET: StandingStep = { hindrance: { reason: "NoWallet" }, deadline: null, completes: false };
const NO_OUTCOME_STEPS: Readonly<Record<OutcomeDeed, StandingStep>> = {
  ...{ fund: NO_WALLET, deliver: NO_WALLET, accept: NO_WALLET, dispute: NO_WALLET, resolve: NO_WALLET },
  ...{ expire: NO_WALLET, acceptBySilence: NO_WALLET, resolveBySilence: NO_WALLET },
  ...{ agree: NO_WALLET, cancel: NO_WALLET, settle: NO_WALLET },
};
const NO_STEPS: EngagementStanding["whole"] = {
  ...{ agree: NO_WALLET, amend: NO_WALLET, withdrawConsent: NO_WALLET, claimRefund: NO_WALLET },
  ...{ claimStray: NO_WALLET, addToTeam: NO_WALLET, removeFromTeam: NO_WALLET, setFacilitator: NO_WALLET },
};

function rolesOf({ engagement, account, ownsFranchise }: EngagementFacts): readonly EngagementRole[] {
  if (account === null) return ["visitor"];
  const { client, facilitator, team, arbiter } = engagement;
  const isOnTeam = team.some((member) => member.isOnTeam && isAddressEqual(member.account, account));
  const roles: readonly (EngagementRole | false)[] = [
    isAddressEqual(account, client) && "client",
    isAddressEqual(account, facilitator) && "facilitator",
    isOnTeam && "team",
    isAddressEqual(account, arbiter) && "arbiter",
    ownsFranchise && "owner",
  ];
  const held = roles.filter((role) => role !== false);
  return held.length === 0 ? ["visitor"] : held;
}

const countingIn = ({ client, facilitator }: Parties): EngagementStanding["consents"] => ({
  client: client.consent,
  facilitator: facilitator.consent,
});

/**
 * Who an account is in an engagement, what it may do now and why not, the same as the contract would say, and what waits for
 * it first.
 *
 * Values that somebody chooses aren't looked at: documents, addresses, due dates, and whether the money is there.
 * @returns Roles, a step for every deed with every outcome and with the whole, and those that wait, the most urgent first
 * @example
 * const { roles, next, outcomes } = standingInEngagement({ engagement, account, consentHashes, now, ...franchise });
 * if (outcomes.get(2)?.accept.hindrance === null) offerToAccept();
 */
export function standingInEngagement(facts: EngagementFacts): EngagementStanding {
  const { engagement, account } = facts;
  const roles = rolesOf(facts);
  const parties = partiesOf(facts);
  const consents = countingIn(parties);
  if (account === null) {
    const outcomes = new Map(engagement.outcomes.map(({ number }) => [number, NO_OUTCOME_STEPS]));
    return { roles, outcomes, whole: NO_STEPS, next: [], consents };
  }
  const outcomes = new Map(
    engagement.outcomes.map((outcome) => [
      outcome.number,
      outcomeSteps({ facts: { ...facts, account }, roles, parties, outcome }),
    ]),
  );
  const whole = engagementSteps(facts, roles, parties);
  return { roles, outcomes, whole, next: nextSteps(engagement.outcomes, { roles, outcomes, whole }), consents };
}
