import { buildTextDocument } from "./buildTextDocument.ts";
import { CHARTER, type CharterDocument, type WrittenText } from "./WrittenDocument.ts";

/**
 * Makes a franchise's charter: title, summary and text in canonical JSON.
 * @returns The document, and its bytes for `digestOf` and `addDocument`
 * @throws {DocumentError} with a sentence when a part is too long, missing or broken
 * @example
 * const { bytes } = buildCharterDocument({ title: "Northlight", summary: "Films.", body: "# What we do" });
 */
export function buildCharterDocument(text: WrittenText): {
  readonly document: CharterDocument;
  readonly bytes: Uint8Array<ArrayBuffer>;
} {
  return buildTextDocument(CHARTER, text);
}
