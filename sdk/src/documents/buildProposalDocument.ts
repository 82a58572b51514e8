import { buildTextDocument } from "./buildTextDocument.ts";
import { PROPOSAL, type ProposalDocument, type WrittenText } from "./WrittenDocument.ts";

/**
 * Makes the document behind a proposal: title, summary and reasons in canonical JSON.
 * @returns The document, and its bytes for `digestOf` and `addDocument`
 * @throws {DocumentError} with a sentence when a part is too long, missing or broken
 * @example
 * const { bytes } = buildProposalDocument({ title: "Pay the printer", summary: "", body: "For 200 **posters**." });
 */
export function buildProposalDocument(text: WrittenText): {
  readonly document: ProposalDocument;
  readonly bytes: Uint8Array<ArrayBuffer>;
} {
  return buildTextDocument(PROPOSAL, text);
}
