import { parseTextDocument } from "./parseTextDocument.ts";
import { CHARTER, type CharterDocument } from "./WrittenDocument.ts";

/**
 * Reads a franchise's charter from bytes that somebody else wrote. Their digest is checked by `fetchDocument`.
 * @returns Text: never to be taken for HTML
 * @throws {DocumentError} when it's another kind, another version, broken, or too long
 * @example
 * const { title, body } = parseCharterDocument(await fetchDocument({ digest, gateways }));
 */
export function parseCharterDocument(bytes: Uint8Array): CharterDocument {
  return parseTextDocument(CHARTER, bytes);
}
