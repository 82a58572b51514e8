import * as v from "valibot";
import { type Address, numberToHex } from "viem";
import type { Engagement } from "../engagement/Engagement.ts";
import type { EngagementFilter } from "../engagement/EngagementFilter.ts";
import { ENGAGEMENT_FIELDS, engagementSchema } from "./engagementFields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

export const ENGAGEMENTS_QUERY = /* GraphQL */ `
  ${ENGAGEMENT_FIELDS}
  query Engagements($first: Int!, $where: Engagement_filter!) {
    engagements(first: $first, orderBy: id, orderDirection: desc, where: $where) { ...EngagementFields }
  }
`;

const schema = v.object({ engagements: v.array(engagementSchema) });

/** Which engagements to fetch. */
export type EngagementsPage = Abortable &
  EngagementFilter & {
    /** At most 1,000; default 50. */
    readonly first?: number;
    /** The last one that was fetched before: the page goes on after it. */
    readonly after?: Pick<Engagement, "engagementId"> | null;
  };

const idOf = (number: bigint) => numberToHex(number, { size: 32 });

/** Everything that an account has to do with an engagement. */
function inAnyRole(account: Address) {
  const id = account.toLowerCase();
  return { or: [{ client: id }, { facilitator: id }, { arbiter: id }, { team_: { account: id } }] };
}

/**
 * A page of engagements with their outcomes and teams, newest first.
 * @returns Engagements; fewer than `first` on the last page
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const page = await fetchEngagements(index, { account: mira, state: "open" });
 * const next = await fetchEngagements(index, { account: mira, state: "open", after: page.at(-1) });
 */
export async function fetchEngagements(index: IndexClient, page: EngagementsPage = {}): Promise<Engagement[]> {
  const { first = 50, after, franchiseId, split, account, state, signal } = page;
  const rest = {
    ...(after && { id_lt: idOf(after.engagementId) }),
    ...(franchiseId !== undefined && { franchise: idOf(franchiseId) }),
    ...(split && { split: split.toLowerCase() }),
    ...(state === "open" && { openCount_gt: 0 }),
    ...(state === "ended" && { openCount: 0 }),
  };
  // Graph Node takes no other condition beside an `or`.
  const where = account ? { and: [rest, inAnyRole(account)] } : rest;
  const variables = { first, where };
  return (await index.query({ document: ENGAGEMENTS_QUERY, schema, variables, signal })).engagements;
}
