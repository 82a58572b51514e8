import type { Address } from "viem";
import { consentHashOf } from "./consentHashOf.ts";
import { CLIENT_ONLY_TIME } from "./ENGAGEMENT_LIMITS.ts";
import type { Outcome, OutcomeState } from "./Engagement.ts";
import type {
  EngagementFacts,
  EngagementHindrance,
  EngagementRole,
  OutcomeDeed,
  StandingStep,
} from "./EngagementStanding.ts";
import type { Parties } from "./partiesOf.ts";

/** An account before an outcome. */
export type OutcomeView = {
  readonly facts: EngagementFacts & { readonly account: Address };
  readonly roles: readonly EngagementRole[];
  readonly parties: Parties;
  readonly outcome: Outcome;
};

type Verdict = EngagementHindrance | { readonly deadline: bigint | null; readonly completes?: boolean };

const HELD: readonly OutcomeState[] = ["funded", "delivered", "disputed"];
const MAY: Verdict = { deadline: null };

function unless(...hindrances: (EngagementHindrance | false)[]): EngagementHindrance | null {
  return hindrances.find((hindrance) => hindrance !== false) || null;
}

const isNot = (roles: readonly EngagementRole[], role: "client" | "arbiter") =>
  !roles.includes(role) && ({ reason: role === "client" ? "NotClient" : "NotArbiter" } as const);

const isNotIn = ({ state }: Outcome, ...wanted: readonly OutcomeState[]) =>
  !wanted.includes(state) && ({ reason: "WrongState", state } as const);

function funding({ facts, roles, outcome }: OutcomeView): Verdict {
  const { isFranchiseActive, now } = facts;
  const hindrance = unless(
    isNot(roles, "client"),
    !isFranchiseActive && { reason: "FranchiseNotActive" },
    isNotIn(outcome, "proposed"),
    now > outcome.due && { reason: "DuePassed", until: outcome.due },
  );
  return hindrance ?? { deadline: outcome.due };
}

function delivering({ facts: { now }, roles, outcome }: OutcomeView): Verdict {
  const isWorking = roles.includes("facilitator") || roles.includes("team");
  const until = outcome.until ?? 0n;
  const isAgain = outcome.state === "delivered";
  const hindrance = unless(
    !isWorking && { reason: "NotOnTeam" },
    isNotIn(outcome, "funded", "delivered"),
    isAgain && now > until && { reason: "ReviewOver", until },
    !isAgain && now > outcome.due && { reason: "DuePassed", until: outcome.due },
  );
  return hindrance ?? { deadline: isAgain ? until : outcome.due };
}

function reviewing({ facts: { now }, roles, outcome }: OutcomeView, verdict: "accept" | "dispute"): Verdict {
  const until = outcome.until ?? 0n;
  const isDispute = verdict === "dispute";
  const hindrance = unless(
    isNot(roles, "client"),
    isDispute ? isNotIn(outcome, "delivered") : isNotIn(outcome, "delivered", "disputed"),
    isDispute && now > until && { reason: "ReviewOver", until },
  );
  return hindrance ?? { deadline: outcome.state === "delivered" && now <= until ? until : null };
}

function resolving({ facts: { now }, roles, outcome }: OutcomeView): Verdict {
  const hindrance = unless(isNot(roles, "arbiter"), isNotIn(outcome, "disputed"));
  const until = outcome.until ?? 0n;
  return hindrance ?? { deadline: now <= until ? until : null };
}

function endingSilence({ facts: { now }, outcome }: OutcomeView, of: "client" | "arbiter"): Verdict {
  const until = outcome.until ?? 0n;
  const hindrance = unless(
    isNotIn(outcome, of === "client" ? "delivered" : "disputed"),
    now <= until && { reason: of === "client" ? "ReviewRunning" : "ArbiterHasTime", from: until + 1n },
  );
  return hindrance ?? MAY;
}

function expiring({ facts: { now }, roles, outcome }: OutcomeView): Verdict {
  const until = outcome.due + (roles.includes("client") ? 0n : BigInt(CLIENT_ONLY_TIME));
  const hindrance = unless(isNotIn(outcome, "funded"), now <= until && { reason: "NotExpired", from: until + 1n });
  return hindrance ?? MAY;
}

const isNotParty = ({ own }: Parties) => own === null && ({ reason: "NotParty" } as const);

function cancelling({ facts: { engagement }, parties, outcome }: OutcomeView): Verdict {
  const { own, other } = parties;
  const hash = consentHashOf(engagement, { outcome: outcome.number, teamShare: 0 });
  const isProposed = outcome.state === "proposed";
  const completes = isProposed || (other !== null && other.hash === hash);
  const hindrance = unless(
    isNotParty(parties),
    !isProposed && isNotIn(outcome, ...HELD),
    !completes && own !== null && own.hash === hash && { reason: "AlreadyConsented" },
  );
  return hindrance ?? { deadline: null, completes };
}

const settling = ({ parties, outcome }: OutcomeView): Verdict =>
  unless(isNotParty(parties), isNotIn(outcome, ...HELD)) ?? { deadline: null, completes: false };

function agreeing({ parties, outcome }: OutcomeView): Verdict {
  const isOffered = parties.other?.consent?.outcome === outcome.number;
  return unless(isNotParty(parties), isNotIn(outcome, ...HELD), !isOffered && { reason: "NothingProposed" }) ?? MAY;
}

function toStep(verdict: Verdict): StandingStep {
  return "reason" in verdict
    ? { hindrance: verdict, deadline: null, completes: false }
    : { hindrance: null, deadline: verdict.deadline, completes: verdict.completes ?? true };
}

/**
 * What an account may do with an outcome, in the order in which the contract looks.
 * @returns A step for every deed
 * @example
 * const { accept } = outcomeSteps({ facts, roles, parties, outcome });
 */
export function outcomeSteps(view: OutcomeView): Readonly<Record<OutcomeDeed, StandingStep>> {
  return {
    fund: toStep(funding(view)),
    deliver: toStep(delivering(view)),
    accept: toStep(reviewing(view, "accept")),
    dispute: toStep(reviewing(view, "dispute")),
    resolve: toStep(resolving(view)),
    expire: toStep(expiring(view)),
    acceptBySilence: toStep(endingSilence(view, "client")),
    resolveBySilence: toStep(endingSilence(view, "arbiter")),
    agree: toStep(agreeing(view)),
    cancel: toStep(cancelling(view)),
    settle: toStep(settling(view)),
  };
}
