import { blockOf } from "./blockOf.ts";
import { cleanText } from "./cleanText.ts";
import type { TextKind, TextPart, WrittenText } from "./WrittenDocument.ts";

/**
 * Makes a document that is text and nothing else, in canonical JSON.
 * @throws {DocumentError} with a sentence when a part is too long, missing or broken
 * @example
 * const { document, bytes } = buildTextDocument(CHARTER, { title: "Northlight", summary: "", body: "" });
 */
export function buildTextDocument<Schema extends string, Part extends TextPart>(
  { schema, limits }: TextKind<Schema, Part>,
  text: Pick<WrittenText, Part>,
) {
  const document = { schema, version: 1, ...cleanText(text, limits) } as const;
  return { document, bytes: blockOf(document) };
}
