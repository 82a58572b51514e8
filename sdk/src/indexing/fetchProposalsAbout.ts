import * as v from "valibot";
import type { ProposalSummary } from "../governance/Proposal.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { PROPOSAL_FIELDS, summarySchema } from "./proposalFields.ts";

export const PROPOSALS_ABOUT_QUERY = /* GraphQL */ `
  query ProposalsAbout($first: Int!, $description: Proposal_filter!, $document: ProposalDocument_filter!) {
    proposals(first: $first, orderBy: number, orderDirection: desc, where: $description) { ${PROPOSAL_FIELDS} }
    proposalDocuments(first: $first, where: $document) { proposal { ${PROPOSAL_FIELDS} } }
  }
`;

const schema = v.object({
  proposals: v.array(summarySchema),
  proposalDocuments: v.array(v.object({ proposal: summarySchema })),
});

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");

/**
 * Proposals in whose description or document all words of a text stand, whatever the case of their letters.
 * @param query.first At most 1,000 of each; default 50
 * @returns Newest first; none for a text without words
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const found = await fetchProposalsAbout(index, { text: "patronage rate" });
 */
export async function fetchProposalsAbout(
  index: IndexClient,
  { text, first = 50, signal }: { readonly text: string; readonly first?: number } & Abortable,
): Promise<ProposalSummary[]> {
  const wanted = words(text);
  if (wanted.length === 0) return [];
  const anywhere = (word: string) =>
    ["title", "summary", "body"].map((field) => ({ [`${field}_contains_nocase`]: word }));
  const variables = {
    first,
    description: { and: wanted.map((word) => ({ description_contains_nocase: word })) },
    document: { and: wanted.map((word) => ({ or: anywhere(word) })) },
  };
  const found = await index.query({ document: PROPOSALS_ABOUT_QUERY, schema, variables, signal });
  const all = [...found.proposals, ...found.proposalDocuments.map(({ proposal }) => proposal)];
  const unique = new Map(all.map((proposal) => [proposal.id, proposal]));
  return [...unique.values()].sort((a, b) => b.number - a.number);
}
