import * as v from "valibot";
import { numberToHex } from "viem";
import type { Proposal } from "../governance/Proposal.ts";
import { address, hex, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { PROPOSAL_FIELDS, proposalEntries, toSummary } from "./proposalFields.ts";

export const PROPOSAL_QUERY = /* GraphQL */ `
  query Proposal($id: ID!) {
    proposal(id: $id) {
      ${PROPOSAL_FIELDS}
      wholeDescription { text } digest actions(first: 1000, orderBy: position) { target value data }
      proposedTx queuedAt queuedTx executedAt executedTx canceledAt canceledTx
    }
  }
`;

const action = v.object({ target: address, value: whole, data: hex });
const at = v.nullable(small);
const tx = v.nullable(hex);

const proposal: v.GenericSchema<unknown, Proposal> = v.pipe(
  v.object({
    ...proposalEntries,
    ...{ wholeDescription: v.object({ text: v.string() }), digest: tx, actions: v.array(action), proposedTx: hex },
    ...{ queuedAt: at, queuedTx: tx, executedAt: at, executedTx: tx, canceledAt: at, canceledTx: tx },
  }),
  v.transform(({ wholeDescription, ...same }) => ({ ...toSummary(same), description: wholeDescription.text })),
);

const schema = v.object({ proposal: v.nullable(proposal) });

/**
 * One proposal, with all that it does and all that happened to it.
 * @returns Null when the index has none of this id
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const proposal = await fetchProposal(index, { id });
 */
export async function fetchProposal(
  index: IndexClient,
  { id, signal }: { readonly id: bigint } & Abortable,
): Promise<Proposal | null> {
  const variables = { id: numberToHex(id, { size: 32 }) };
  return (await index.query({ document: PROPOSAL_QUERY, schema, variables, signal })).proposal;
}
