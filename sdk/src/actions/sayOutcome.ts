import type { ActionWriter } from "./ActionWriter.ts";

/**
 * Names an outcome, with what it pays where that is known.
 * @returns "outcome 2 of engagement 7 (1 200 tUSD)"
 * @example
 * sayOutcome(7n, 2n, write);
 */
export function sayOutcome(engagementId: bigint, outcome: bigint, { context, amount }: ActionWriter): string {
  const known = context.outcomeOf?.(engagementId, outcome) ?? null;
  const worth = known === null ? "" : ` (${amount(known.asset, known.amount)})`;
  return `outcome ${outcome} of engagement ${engagementId}${worth}`;
}
