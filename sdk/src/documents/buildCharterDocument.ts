import { blockOf } from "./blockOf.ts";
import { cleanText } from "./cleanText.ts";
import { CHARTER_LIMITS, type CharterDocument, type WrittenText } from "./WrittenDocument.ts";

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
  const document: CharterDocument = { schema: "rizom/charter", version: 1, ...cleanText(text, CHARTER_LIMITS) };
  return { document, bytes: blockOf(document) };
}
