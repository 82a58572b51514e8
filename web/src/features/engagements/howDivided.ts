import type { EngagementRecord, OutcomeStep } from "@rizom/sdk";
import { isSame } from "./sayParty.ts";

const HALF = 5_000;

/**
 * How it came that an outcome was divided. The chain says by whom: that may be a party that ended the arbiter's silence as
 * well as one that agreed, and another may be arbiter by now. What came before tells them apart.
 */
export function howDivided(
  { arbiter, steps }: Pick<EngagementRecord, "arbiter" | "steps">,
  division: OutcomeStep,
): "decided" | "agreed" | "silence" {
  // Only arbiters write rulings.
  if (division.digest !== null || isSame(division.by, arbiter)) return "decided";
  const before = steps.filter(
    ({ outcome, timestamp, id }) =>
      outcome === division.outcome && timestamp <= division.timestamp && id !== division.id,
  );
  const lastOf = (...kinds: readonly OutcomeStep["kind"][]) =>
    before.reduce<OutcomeStep | null>(
      (last, step) => (kinds.includes(step.kind) && step.timestamp >= (last?.timestamp ?? 0) ? step : last),
      null,
    );
  const began = lastOf("funded", "delivered", "disputed")?.timestamp ?? 0;
  const isAgreed = before.some(
    ({ kind, teamShare, by, timestamp }) =>
      kind === "settlementProposed" &&
      teamShare === division.teamShare &&
      timestamp >= began &&
      !isSame(by, division.by),
  );
  if (isAgreed) return "agreed";
  const dispute = lastOf("disputed");
  if (dispute === null) return "agreed";
  const isLate = dispute.until !== null && BigInt(division.timestamp) > dispute.until;
  return isLate && division.teamShare === HALF ? "silence" : "decided";
}
