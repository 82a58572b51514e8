import * as v from "valibot";
import { cleanText } from "./cleanText.ts";
import { DocumentError } from "./DocumentError.ts";
import { MAX_DOCUMENT_BYTES } from "./digestOf.ts";
import type { TextLimits, WrittenText } from "./WrittenDocument.ts";

/** What of a document is asked before its shape, to tell an older or newer kind from a broken one. */
const kindSchema = v.object({ schema: v.string(), version: v.number() });
/** Fields that this program doesn't know are passed over. */
const textSchema = v.object({ title: v.string(), summary: v.string(), body: v.string() });

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
 * Reads title, summary and body of one kind of document from bytes that somebody else wrote.
 * @throws {DocumentError} when it's another kind, another version, broken, or longer than that kind may be
 * @example
 * const text = readWrittenText(bytes, "rizom/charter", CHARTER_LIMITS);
 */
export function readWrittenText(bytes: Uint8Array, schema: string, limits: TextLimits): WrittenText {
  const json = parseJson(bytes);
  const kind = v.safeParse(kindSchema, json);
  if (!kind.success || kind.output.schema !== schema) {
    throw new DocumentError("schema", `The document is of another kind: its schema isn't “${schema}”.`);
  }
  if (kind.output.version !== 1) {
    throw new DocumentError(
      "version",
      `The document has version ${kind.output.version}, and this program reads version 1. Update it.`,
    );
  }
  const text = v.safeParse(textSchema, json);
  if (!text.success) {
    const [issue] = text.issues;
    throw new DocumentError("schema", `The document is broken: its ${v.getDotPath(issue) ?? "whole"} isn't a text.`);
  }
  return cleanText(text.output, limits);
}
