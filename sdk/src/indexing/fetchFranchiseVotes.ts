import * as v from "valibot";
import { numberToHex } from "viem";
import type { FranchiseVote } from "../franchise/FranchiseVote.ts";
import { linked, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

export const FRANCHISE_VOTES_QUERY = /* GraphQL */ `
  query FranchiseVotes($first: Int!, $franchise: String!) {
    franchiseStances(first: $first, orderBy: updatedAt, orderDirection: desc, where: { franchise: $franchise }) {
      stance updatedAt
      proposal {
        proposalId title
        ballots(first: 1000, orderBy: timestamp, where: { franchise: $franchise }) { voter { id } support timestamp }
      }
    }
  }
`;

const side = v.picklist(["AGAINST", "FOR", "ABSTAIN"]);

const vote = v.pipe(
  v.object({
    stance: side,
    updatedAt: small,
    proposal: v.object({
      proposalId: whole,
      title: v.string(),
      ballots: v.array(v.object({ voter: linked, support: side, timestamp: small })),
    }),
  }),
  v.transform(
    ({ stance, updatedAt, proposal: { proposalId, title, ballots } }): FranchiseVote => ({
      ...{ proposalId, title, stance, updatedAt },
      ballots: ballots.map(({ voter, support, timestamp }) => ({ owner: voter, side: support, at: timestamp })),
    }),
  ),
);

const schema = v.object({ franchiseStances: v.array(vote) });

/**
 * Where a franchise stands and stood in proposals, with the ballots of its owners.
 * @param page.first At most 1,000; default 100
 * @returns Stances, the latest changed first
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const [latest] = await fetchFranchiseVotes(index, { franchiseId: 1n });
 */
export async function fetchFranchiseVotes(
  index: IndexClient,
  { franchiseId, first = 100, signal }: { readonly franchiseId: bigint; readonly first?: number } & Abortable,
): Promise<FranchiseVote[]> {
  const variables = { first, franchise: numberToHex(franchiseId, { size: 32 }) };
  return (await index.query({ document: FRANCHISE_VOTES_QUERY, schema, variables, signal })).franchiseStances;
}
