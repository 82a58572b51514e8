import type { Outcome } from "./Engagement.ts";
import type { EngagementRole, EngagementStanding, NextStep, OutcomeDeed } from "./EngagementStanding.ts";

type Urgent = { readonly step: NextStep; readonly rank: number };

/** Deeds that wait for somebody, the most urgent first; what is of one rank goes by its deadline. */
const RANKS: readonly (readonly string[])[] = [
  ["resolve"],
  ["accept", "dispute"],
  ["deliver"],
  ["fund"],
  ["expireAsClient"],
  ["agree"],
  ["claimRefund"],
  ["acceptBySilence"],
  ["resolveBySilence"],
  ["expire"],
];
const rankOf = (name: string) => RANKS.findIndex((deeds) => deeds.includes(name));

/** Deeds with an outcome that may be done, and that somebody should be told of. */
function isWaiting(deed: OutcomeDeed, { state }: Outcome, roles: readonly EngagementRole[]): boolean {
  // What the client of a dispute, or the team under review, may do as well is no task.
  if (deed === "accept") return state === "delivered";
  if (deed === "deliver") return state === "funded";
  // Who may say so themselves needn't do it by silence.
  if (deed === "acceptBySilence") return !roles.includes("client");
  if (deed === "resolveBySilence") return !roles.includes("arbiter");
  return rankOf(deed) >= 0;
}

function inOrder(one: Urgent, other: Urgent): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  const [mine, theirs] = [one.step.deadline, other.step.deadline];
  if (mine !== theirs) return mine === null || (theirs !== null && theirs < mine) ? 1 : -1;
  return (one.step.outcome ?? 0) - (other.step.outcome ?? 0);
}

/**
 * What waits for an account in an engagement, the most urgent first.
 * @returns Deeds that it may do now and that move things on; each only where it may
 * @example
 * const [first] = nextSteps(engagement.outcomes, standing);
 */
export function nextSteps(
  outcomes: readonly Outcome[],
  { roles, outcomes: steps, whole }: Pick<EngagementStanding, "roles" | "outcomes" | "whole">,
): NextStep[] {
  const found: Urgent[] = [];
  for (const outcome of outcomes) {
    const { number } = outcome;
    // The keys of a record of deeds are deeds.
    for (const deed of Object.keys(steps.get(number) ?? {}) as OutcomeDeed[]) {
      const step = steps.get(number)?.[deed];
      if (step?.hindrance !== null || !isWaiting(deed, outcome, roles)) continue;
      const name = deed === "expire" && roles.includes("client") ? "expireAsClient" : deed;
      found.push({ step: { deed, outcome: number, deadline: step.deadline }, rank: rankOf(name) });
    }
  }
  for (const deed of ["agree", "claimRefund"] as const) {
    const { hindrance, deadline } = whole[deed];
    if (hindrance === null) found.push({ step: { deed, outcome: null, deadline }, rank: rankOf(deed) });
  }
  // Sorting is stable: accepting is named before disputing.
  return found.sort(inOrder).map(({ step }) => step);
}
