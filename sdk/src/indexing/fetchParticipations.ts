import * as v from "valibot";
import { numberToHex } from "viem";
import { newestParticipations } from "../reputation/newestParticipations.ts";
import type { Participation } from "../reputation/Participation.ts";
import type { ParticipationFilter } from "../reputation/readParticipationsFromLogs.ts";
import { fetchEach } from "./fetchEach.ts";
import { count, hex, linked, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { wordOf } from "./outcomeFields.ts";

export const PARTICIPATIONS_QUERY = /* GraphQL */ `
  query Participations($first: Int!, $block: Block_height, $where: Participation_filter!) {
    items: participations(first: $first, block: $block, orderBy: id, where: $where) {
      id engagement { engagementId } outcome { number } account { id } role acceptedAt
    }
    _meta(block: $block) { block { number } }
  }
`;

const item = v.pipe(
  v.object({
    ...{ id: hex, engagement: v.object({ engagementId: whole }), outcome: v.object({ number: count }) },
    ...{ account: linked, role: wordOf(["client", "facilitator", "team"]), acceptedAt: small },
  }),
  v.transform(({ id, engagement, outcome, ...same }) => {
    const participation: Participation = {
      ...{ engagementId: engagement.engagementId, outcome: outcome.number, ...same },
    };
    return { id, participation };
  }),
);

/**
 * Who took part in which accepted outcomes: an account's, or those of an engagement.
 * @returns Participations, those in outcomes that were accepted last first
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const participations = await fetchParticipations(index, { account: priya });
 */
export async function fetchParticipations(
  index: IndexClient,
  { account, engagementId, signal }: ParticipationFilter & Abortable = {},
): Promise<Participation[]> {
  const where = {
    ...(account && { account: account.toLowerCase() }),
    ...(engagementId !== undefined && { engagement: numberToHex(engagementId, { size: 32 }) }),
  };
  const items = await fetchEach(index, { document: PARTICIPATIONS_QUERY, item, where, signal });
  return newestParticipations(items.map(({ participation }) => participation));
}
