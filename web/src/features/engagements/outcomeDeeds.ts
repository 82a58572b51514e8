import type { EngagementStanding, Outcome, OutcomeDeed, StandingStep } from "@rizom/sdk";

type Steps = Readonly<Record<OutcomeDeed, StandingStep>>;

/** In the order in which buttons stand: what moves it on first, what ends it last. */
const ORDER: readonly OutcomeDeed[] = [
  ...(["fund", "accept", "deliver", "resolve", "acceptBySilence", "resolveBySilence", "expire"] as const),
  ...(["dispute", "settle", "cancel"] as const),
];

/** Deeds that ask for something first. */
const WITH_FORM: ReadonlySet<OutcomeDeed> = new Set(["fund", "deliver", "dispute", "resolve", "settle"]);

export const hasForm = (deed: OutcomeDeed): boolean => WITH_FORM.has(deed);

/** What somebody may do with an outcome now; consenting to what the other one proposed is shown with the proposal. */
export function deedsOf(standing: EngagementStanding, number: number): OutcomeDeed[] {
  const steps = standing.outcomes.get(number);
  if (!steps) return [];
  const may = (deed: OutcomeDeed) => steps[deed].hindrance === null;
  // Who may say so themselves needn't do it by silence.
  const isNeedless = (deed: OutcomeDeed) =>
    (deed === "acceptBySilence" && may("accept")) ||
    (deed === "resolveBySilence" && may("resolve")) ||
    // What the other one proposed has a button of its own.
    (deed === "cancel" && may("agree") && steps.cancel.completes);
  return ORDER.filter((deed) => may(deed) && !isNeedless(deed));
}

/** The words of a button in the outcome's own card. */
export function sayDeed(deed: OutcomeDeed, { state }: Outcome, steps: Steps, isClient: boolean): string {
  switch (deed) {
    case "fund":
      return "Fund it";
    case "accept":
      return "Accept it";
    case "deliver":
      return state === "delivered" ? "Deliver it again" : "Deliver it";
    case "resolve":
      return "Decide on it";
    case "acceptBySilence":
      return "Let it count as accepted";
    case "resolveBySilence":
      return "Have it divided in halves";
    case "expire":
      return isClient ? "Take the money back" : "Send the money back";
    case "dispute":
      return "Refuse it";
    case "settle":
      return "Propose to divide it";
    case "cancel":
      return steps.cancel.completes ? "Cancel it" : "Propose to cancel it";
    case "agree":
      return "Agree";
  }
}
