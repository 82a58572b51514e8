import type { AmendmentTerms } from "./EngagementRecord.ts";
import { toOutcomeTerms } from "./toOutcomeTerms.ts";

/**
 * Writes an amendment as the contract takes it.
 * @returns An `Amendment` of the contract
 * @example
 * const amendment = toAmendmentTuple({ arbiter, reviewWindow, changes: [], additions });
 */
export function toAmendmentTuple({ arbiter, reviewWindow, changes, additions }: AmendmentTerms) {
  return {
    arbiter,
    reviewWindow: Number(reviewWindow),
    changes: changes.map(({ outcome, ...terms }) => ({ outcome: BigInt(outcome), ...toOutcomeTerms(terms) })),
    additions: additions.map(toOutcomeTerms),
  };
}
