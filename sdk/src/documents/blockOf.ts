import { canonicalBytes } from "./canonicalBytes.ts";
import { DocumentError } from "./DocumentError.ts";
import { MAX_DOCUMENT_BYTES } from "./digestOf.ts";

/**
 * The canonical bytes of a document that must fit into one block of IPFS.
 * @throws {DocumentError} when they don't
 * @example
 * const bytes = blockOf(document);
 */
export function blockOf(document: { readonly schema: string }): Uint8Array<ArrayBuffer> {
  const bytes = canonicalBytes(document);
  if (bytes.length <= MAX_DOCUMENT_BYTES) return bytes;
  throw new DocumentError(
    "too-large",
    `The document has ${bytes.length} bytes and may have ${MAX_DOCUMENT_BYTES}. Make the text shorter.`,
  );
}
