import { buildProposalDocument, describeProposal, digestOf } from "@rizom/sdk";
import type { QueryClient } from "@tanstack/react-query";
import type { Address } from "viem";
import type { Action } from "../../transactions/action.ts";
import { readActionsQueryOptions } from "../actions/queries.ts";
import { publishDocument } from "../documents/publishDocument.ts";
import type { Draft } from "./Draft.ts";
import type { Built, Facts } from "./Template.ts";
import { propose } from "./transactions/propose.ts";

/**
 * Puts a draft's documents on IPFS, those that actions name first, and makes the transaction of it. The description
 * carries the title, the document's digest, and who alone may propose it.
 *
 * @throws when a document can't be put on IPFS, or isn't found there afterwards
 */
export async function prepareProposal(
  queryClient: QueryClient,
  { title, summary, body }: Draft,
  { actions, documents }: Built,
  { facts, proposer }: { facts: Facts; proposer: Address },
): Promise<Action> {
  const { document, bytes } = buildProposalDocument({ title, summary, body });
  for (const bytesOfAction of documents) await publishDocument(bytesOfAction);
  await publishDocument(bytes);
  const description = describeProposal({ title: document.title, digest: await digestOf(bytes), proposer });
  const { decoded } = await queryClient.ensureQueryData(readActionsQueryOptions(actions));
  const sentences = decoded.map(({ sentence }) => sentence);
  const { governor } = facts.deployment;
  return propose({ governor, title: document.title, description, calls: actions, sentences });
}
