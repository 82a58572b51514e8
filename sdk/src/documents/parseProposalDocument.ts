import { readWrittenText } from "./readWrittenText.ts";
import { PROPOSAL_LIMITS, type ProposalDocument } from "./WrittenDocument.ts";

/**
 * Reads a proposal's document from bytes that somebody else wrote. Their digest is checked by `fetchDocument`.
 * @returns Text: never to be taken for HTML
 * @throws {DocumentError} when it's another kind, another version, broken, or too long
 * @example
 * const { title, body } = parseProposalDocument(await fetchDocument({ digest, gateways }));
 */
export function parseProposalDocument(bytes: Uint8Array): ProposalDocument {
  return { schema: "rizom/proposal", version: 1, ...readWrittenText(bytes, "rizom/proposal", PROPOSAL_LIMITS) };
}
