import { openDocument } from "./openDocument.ts";
import { readText } from "./readText.ts";
import type { TextKind, TextPart } from "./WrittenDocument.ts";

/**
 * Reads a document that is text and nothing else from bytes that somebody else wrote.
 * @throws {DocumentError} when it's another kind, another version, broken, or too long
 * @example
 * const { title, body } = parseTextDocument(CHARTER, bytes);
 */
export function parseTextDocument<Schema extends string, Part extends TextPart>(
  { schema, limits }: TextKind<Schema, Part>,
  bytes: Uint8Array,
) {
  return { schema, version: 1, ...readText(openDocument(bytes, schema), limits) } as const;
}
