import * as v from "valibot";
import { DocumentError } from "./DocumentError.ts";
import { MAX_DOCUMENT_BYTES } from "./digestOf.ts";

/** What of a document is asked before its shape, to tell an older or newer kind from a broken one. */
const kindSchema = v.looseObject({ schema: v.string(), version: v.number() });

function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new DocumentError(
      "too-large",
      `The document has ${bytes.length} bytes; a document has at most ${MAX_DOCUMENT_BYTES}.`,
    );
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    throw new DocumentError("unreadable", "The document isn't JSON, so it can't be shown here.", { cause });
  }
}

/**
 * Opens a document of one kind, version 1, from bytes that somebody else wrote. Nothing is known of its fields yet.
 * @param schema As in "rizom/charter"
 * @throws {DocumentError} when it's another kind, another version, too large or no JSON
 * @example
 * const { title } = openDocument(bytes, "rizom/charter"); // unknown
 */
export function openDocument(bytes: Uint8Array, schema: string): { readonly [field: string]: unknown } {
  const kind = v.safeParse(kindSchema, parseJson(bytes));
  if (!kind.success || kind.output.schema !== schema) {
    throw new DocumentError("schema", `The document is of another kind: its schema isn't “${schema}”.`);
  }
  if (kind.output.version !== 1) {
    throw new DocumentError(
      "version",
      `The document has version ${kind.output.version}, and this program reads version 1. Update it.`,
    );
  }
  return kind.output;
}
