import { blockOf } from "./blockOf.ts";
import { cleanText } from "./cleanText.ts";
import { PROPOSAL_LIMITS, type ProposalDocument, type WrittenText } from "./WrittenDocument.ts";

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
  const document: ProposalDocument = { schema: "rizom/proposal", version: 1, ...cleanText(text, PROPOSAL_LIMITS) };
  return { document, bytes: blockOf(document) };
}
