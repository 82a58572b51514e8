import canonicalize from "canonicalize";

/**
 * A document's one form in bytes: canonical JSON (RFC 8785), so that equal content has one digest.
 * @param document Plain data: strings, numbers, booleans, null, arrays and objects of them
 * @returns UTF-8
 * @throws {TypeError} when it's nothing that JSON can say
 * @example
 * const digest = await digestOf(canonicalBytes({ name: "Lucía" }));
 */
export function canonicalBytes(document: unknown): Uint8Array<ArrayBuffer> {
  const text = canonicalize(document);
  if (text === undefined) throw new TypeError("This isn't a document: JSON has no way to write it.");
  return new TextEncoder().encode(text);
}
