import { parseTextDocument } from "./parseTextDocument.ts";
import { REASON, type ReasonDocument } from "./WrittenDocument.ts";

/**
 * Reads the reason of a dispute or of a ruling from bytes that somebody else wrote. Their digest is checked by `fetchDocument`.
 * @returns Text: never to be taken for HTML
 * @throws {DocumentError} when it's another kind, another version, broken, or too long
 * @example
 * const { title, body } = parseReasonDocument(await fetchDocument({ digest, gateways }));
 */
export function parseReasonDocument(bytes: Uint8Array): ReasonDocument {
  return parseTextDocument(REASON, bytes);
}
