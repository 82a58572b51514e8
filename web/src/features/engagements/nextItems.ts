import type { EngagementStanding, NextStep, Outcome, OutcomeDeed } from "@rizom/sdk";

/** One line of what waits for somebody: what belongs together is one. */
export type NextItem =
  | { readonly kind: "fund"; readonly outcomes: readonly number[] }
  /** To accept or to refuse. */
  | { readonly kind: "review"; readonly outcome: number }
  | { readonly kind: "deed"; readonly deed: OutcomeDeed; readonly outcome: number }
  | { readonly kind: "amendment" }
  | { readonly kind: "refund" };

function toItem(step: NextStep, all: readonly NextStep[]): NextItem | null {
  if (step.outcome === null) return { kind: step.deed === "claimRefund" ? "refund" : "amendment" };
  const { deed, outcome } = step;
  if (deed === "fund") {
    const funding = all.flatMap((each) => (each.deed === "fund" && each.outcome !== null ? [each.outcome] : []));
    return funding[0] === outcome ? { kind: "fund", outcomes: funding } : null;
  }
  if (deed === "accept") return { kind: "review", outcome };
  // Refusing is named together with accepting.
  return deed === "dispute" ? null : { kind: "deed", deed, outcome };
}

const isAnswer = (item: NextItem) => item.kind === "amendment" || (item.kind === "deed" && item.deed === "agree");

/** What waits for somebody: first what the other one proposed, which other steps may make lapse, then the most urgent. */
export function nextItems({ next }: Pick<EngagementStanding, "next">): NextItem[] {
  const items = next.flatMap((step) => toItem(step, next) ?? []);
  return [...items.filter(isAnswer), ...items.filter((item) => !isAnswer(item))];
}

/** Outcomes that haven't ended, those first in which time is running. */
export function openOutcomes(outcomes: readonly Outcome[]): Outcome[] {
  const running = (state: Outcome["state"]) => (state === "proposed" ? 1 : 0);
  return outcomes.filter(({ endedAt }) => endedAt === null).sort((a, b) => running(a.state) - running(b.state));
}
