import { parseTextDocument } from "./parseTextDocument.ts";
import { PROPOSAL, type ProposalDocument } from "./WrittenDocument.ts";

/**
 * Reads a proposal's document from bytes that somebody else wrote. Their digest is checked by `fetchDocument`.
 * @returns Text: never to be taken for HTML
 * @throws {DocumentError} when it's another kind, another version, broken, or too long
 * @example
 * const { title, body } = parseProposalDocument(await fetchDocument({ digest, gateways }));
 */
export function parseProposalDocument(bytes: Uint8Array): ProposalDocument {
  return parseTextDocument(PROPOSAL, bytes);
}
