import { buildTextDocument } from "./buildTextDocument.ts";
import { BRIEF, type BriefDocument, type WrittenText } from "./WrittenDocument.ts";

/**
 * Makes the brief of an engagement or of one of its outcomes: title, summary and text in canonical JSON.
 * @returns The document, and its bytes for `digestOf` and `addDocument`
 * @throws {DocumentError} with a sentence when a part is too long, missing or broken
 * @example
 * const { bytes } = buildBriefDocument({ title: "A film in three parts", summary: "", body: "Each is **ten** minutes." });
 */
export function buildBriefDocument(text: WrittenText): {
  readonly document: BriefDocument;
  readonly bytes: Uint8Array<ArrayBuffer>;
} {
  return buildTextDocument(BRIEF, text);
}
