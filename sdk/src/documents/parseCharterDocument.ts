import { readWrittenText } from "./readWrittenText.ts";
import { CHARTER_LIMITS, type CharterDocument } from "./WrittenDocument.ts";

/**
 * Reads a charter from bytes that somebody else wrote. Their digest is checked by `fetchDocument`.
 * @returns Text: never to be taken for HTML
 * @throws {DocumentError} when it's another kind, another version, broken, or too long
 * @example
 * const { title, body } = parseCharterDocument(await fetchDocument({ digest, gateways }));
 */
export function parseCharterDocument(bytes: Uint8Array): CharterDocument {
  return { schema: "rizom/charter", version: 1, ...readWrittenText(bytes, "rizom/charter", CHARTER_LIMITS) };
}
