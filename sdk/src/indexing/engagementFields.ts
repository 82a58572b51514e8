import * as v from "valibot";
import type { Engagement } from "../engagement/Engagement.ts";
import { address, count, hex, linked, small, whole } from "./fields.ts";
import { briefSummary, OUTCOME_FIELDS, outcomeSchema } from "./outcomeFields.ts";

/** What the index says of an engagement as it is. */
export const ENGAGEMENT_FIELDS = /* GraphQL */ `
  ${OUTCOME_FIELDS}
  fragment EngagementFields on Engagement {
    engagementId franchise { franchiseId } client { id } facilitator { id } split { id } asset { id } arbiter { id }
    reviewWindow brief briefDocument { title summary } escrow held refund funded toSplit toClient
    outcomes(first: 1000, orderBy: number) { ...OutcomeFields }
    team(first: 100, orderBy: place) { account { id } place isOnTeam joinedAt leftAt }
    openedAt updatedAt openedAtBlock openedTx
  }
`;

const member = v.object({
  ...{ account: linked, place: count, isOnTeam: v.boolean(), joinedAt: small, leftAt: v.nullable(small) },
});

export const engagementEntries = {
  ...{ engagementId: whole, franchise: v.object({ franchiseId: whole }), client: linked, facilitator: linked },
  ...{ split: linked, asset: linked, arbiter: linked, reviewWindow: whole, brief: hex, briefDocument: briefSummary },
  ...{ escrow: address, held: whole, refund: whole, funded: whole, toSplit: whole, toClient: whole },
  ...{ outcomes: v.array(outcomeSchema), team: v.array(member) },
  ...{ openedAt: small, updatedAt: small, openedAtBlock: whole, openedTx: hex },
};

const raw = v.object(engagementEntries);

/**
 * Gives an engagement of the index the names that reads from the chain use.
 * @returns The engagement under those names
 * @example
 * const engagement = toEngagement(answer);
 */
export function toEngagement({ franchise, openedAtBlock, openedTx, ...same }: v.InferOutput<typeof raw>): Engagement {
  return { ...same, franchiseId: franchise.franchiseId, block: openedAtBlock, transaction: openedTx };
}

/** The form of one engagement in a list. */
export const engagementSchema: v.GenericSchema<unknown, Engagement> = v.pipe(raw, v.transform(toEngagement));
