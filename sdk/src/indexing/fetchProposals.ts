import * as v from "valibot";
import type { ProposalStage, ProposalSummary } from "../governance/Proposal.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { PROPOSAL_FIELDS, summarySchema } from "./proposalFields.ts";

export const PROPOSALS_QUERY = /* GraphQL */ `
  query Proposals($first: Int!, $where: Proposal_filter!) {
    proposals(first: $first, orderBy: number, orderDirection: desc, where: $where) { ${PROPOSAL_FIELDS} }
  }
`;

const schema = v.object({ proposals: v.array(summarySchema) });

/** Which proposals to fetch. */
export type ProposalsPage = Abortable & {
  /** At most 1,000; default 50. */
  readonly first?: number;
  /** The last one that was fetched before: the page goes on after it. */
  readonly after?: Pick<ProposalSummary, "number"> | null;
  readonly stages?: readonly ProposalStage[];
  /** Only those whose last second of voting is this one or later, in seconds. */
  readonly deadlineFrom?: bigint;
};

/**
 * A page of proposals, newest first.
 * @returns Proposals; fewer than `first` on the last page
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const open = await fetchProposals(index, { stages: ["PROPOSED"], deadlineFrom: now });
 */
export async function fetchProposals(index: IndexClient, page: ProposalsPage = {}): Promise<ProposalSummary[]> {
  const { first = 50, after, stages, deadlineFrom, signal } = page;
  const where = {
    ...(after && { number_lt: after.number }),
    ...(stages && { stage_in: stages }),
    ...(deadlineFrom !== undefined && { deadline_gte: deadlineFrom }),
  };
  return (await index.query({ document: PROPOSALS_QUERY, schema, variables: { first, where }, signal })).proposals;
}
