import { parseTextDocument } from "./parseTextDocument.ts";
import { BRIEF, type BriefDocument } from "./WrittenDocument.ts";

/**
 * Reads the brief of an engagement or of an outcome from bytes that somebody else wrote. Their digest is checked by `fetchDocument`.
 * @returns Text: never to be taken for HTML
 * @throws {DocumentError} when it's another kind, another version, broken, or too long
 * @example
 * const { title, body } = parseBriefDocument(await fetchDocument({ digest, gateways }));
 */
export function parseBriefDocument(bytes: Uint8Array): BriefDocument {
  return parseTextDocument(BRIEF, bytes);
}
