import { buildTextDocument } from "./buildTextDocument.ts";
import { REASON, type ReasonDocument, type WrittenText } from "./WrittenDocument.ts";

/**
 * Makes what a client disputes with, or what an arbiter rules: a title and reasons in canonical JSON.
 * @returns The document, and its bytes for `digestOf` and `addDocument`
 * @throws {DocumentError} with a sentence when a part is too long, missing or broken
 * @example
 * const { bytes } = buildReasonDocument({ title: "The sound is missing", body: "Part two is **silent**." });
 */
export function buildReasonDocument(text: Pick<WrittenText, "title" | "body">): {
  readonly document: ReasonDocument;
  readonly bytes: Uint8Array<ArrayBuffer>;
} {
  return buildTextDocument(REASON, text);
}
