import type { OutcomeTerms } from "./EngagementRecord.ts";

/**
 * Writes an outcome's terms as the contract takes them.
 * @returns A `NewOutcome` of the contract
 * @example
 * const additions = terms.map(toOutcomeTerms);
 */
export function toOutcomeTerms({ amount, due, brief }: OutcomeTerms) {
  return { amount, due: Number(due), brief };
}
