import type { EngagementEvent } from "./decodeEngagementEvents.ts";
import type { EngagementRecord } from "./EngagementRecord.ts";

/** The event with which an engagement begins. */
export type EngagementOpening = Extract<EngagementEvent, { readonly eventName: "EngagementOpened" }>;

/**
 * An engagement as it is before its team and its outcomes are told.
 * @returns The engagement, with nothing in its past but its facilitator's beginning
 * @example
 * const engagement = others.reduce(applyToEngagement, engagementOnOpening(opened));
 */
export function engagementOnOpening({
  args,
  id,
  at,
  blockNumber,
  transactionHash,
}: EngagementOpening): EngagementRecord {
  const { reviewWindow, facilitator, ...terms } = args;
  return {
    ...{ ...terms, facilitator, reviewWindow: BigInt(reviewWindow), briefDocument: null },
    ...{ outcomes: [], team: [], held: 0n, refund: 0n, funded: 0n, toSplit: 0n, toClient: 0n },
    ...{ openedAt: at, updatedAt: at, block: blockNumber, transaction: transactionHash },
    ...{ steps: [], amendments: [], consents: [], escrowClaims: [] },
    facilitatorTerms: [{ id, account: facilitator, by: facilitator, since: at, until: null }],
  };
}
