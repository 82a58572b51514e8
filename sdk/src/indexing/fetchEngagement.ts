import * as v from "valibot";
import { numberToHex } from "viem";
import type { EngagementRecord } from "../engagement/EngagementRecord.ts";
import { ENGAGEMENT_FIELDS, engagementEntries, toEngagement } from "./engagementFields.ts";
import {
  AMENDMENT_FIELDS,
  amendmentSchema,
  CLAIM_FIELDS,
  CONSENT_FIELDS,
  claimSchema,
  consentSchema,
  STEP_FIELDS,
  stepSchema,
  TERM_FIELDS,
  termSchema,
} from "./engagementHistory.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** The newest of each; nobody reads on from there. */
const NEWEST = "first: 1000, orderDirection: desc";

export const ENGAGEMENT_QUERY = /* GraphQL */ `
  ${ENGAGEMENT_FIELDS}
  query Engagement($id: ID!, $engagement: String!) {
    engagement(id: $id) {
      ...EngagementFields
      steps(${NEWEST}, orderBy: block) { ${STEP_FIELDS} }
      amendments(${NEWEST}, orderBy: block) { ${AMENDMENT_FIELDS} }
      facilitatorTerms(${NEWEST}, orderBy: since) { ${TERM_FIELDS} }
      escrowClaims(${NEWEST}, orderBy: block) { ${CLAIM_FIELDS} }
    }
    engagementConsents(first: 1000, orderBy: since, where: { engagement: $engagement }) { ${CONSENT_FIELDS} }
  }
`;

type Placed = { readonly block: bigint; readonly logIndex: number };

/** Asked newest first, read in the order of the chain. */
const inOrder = <Item extends Placed>(item: v.GenericSchema<unknown, Item>) =>
  v.pipe(
    v.array(item),
    v.transform((items) => items.toSorted((a, b) => Number(a.block - b.block) || a.logIndex - b.logIndex)),
  );

const engagement = v.object({
  ...engagementEntries,
  steps: inOrder(stepSchema),
  amendments: inOrder(amendmentSchema),
  facilitatorTerms: v.pipe(
    v.array(termSchema),
    v.transform((terms) => terms.toReversed()),
  ),
  escrowClaims: inOrder(claimSchema),
});

const schema = v.object({ engagement: v.nullable(engagement), engagementConsents: v.array(consentSchema) });

/**
 * An engagement with its past: outcomes and what happened to them, team, facilitators, amendments, consents that wait for
 * the other party, refunds that waited. Of documents it tells the digests and, once found, what they say of themselves.
 * @returns Null when the index has none of this number; of very long lists the newest thousand
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const record = await fetchEngagement(index, { engagementId: 1n });
 */
export async function fetchEngagement(
  index: IndexClient,
  { engagementId, signal }: { readonly engagementId: bigint } & Abortable,
): Promise<EngagementRecord | null> {
  const id = numberToHex(engagementId, { size: 32 });
  const variables = { id, engagement: id };
  const answer = await index.query({ document: ENGAGEMENT_QUERY, schema, variables, signal });
  if (answer.engagement === null) return null;
  const { steps, amendments, facilitatorTerms, escrowClaims, ...own } = answer.engagement;
  const { engagementConsents: consents } = answer;
  return { ...toEngagement(own), steps, amendments, consents, facilitatorTerms, escrowClaims };
}
