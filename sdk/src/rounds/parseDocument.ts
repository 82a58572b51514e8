import * as v from "valibot";
import { canonicalBytes } from "../documents/canonicalBytes.ts";
import { AllocationListError } from "./AllocationListError.ts";

/** What of a document is asked before its shape, to tell an older or newer kind from a broken one. */
const kindSchema = v.object({ schema: v.string(), version: v.number() });

function parseJson(bytes: Uint8Array, what: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    throw new AllocationListError("unreadable", `${what} isn't JSON. Was the right document chosen?`, { cause });
  }
}

/** Whether the bytes are the canonical form of what they say. */
function isCanonical(json: unknown, bytes: Uint8Array): boolean {
  try {
    const canonical = canonicalBytes(json);
    return canonical.length === bytes.length && canonical.every((byte, i) => byte === bytes[i]);
  } catch {
    // Half a character, which JSON can escape and UTF-8 can't write.
    return false;
  }
}

/**
 * Reads a document of one kind from bytes that somebody else wrote.
 * @param what How it's called in sentences, with a capital letter
 * @throws {AllocationListError} when it's another kind, another version, broken, or not in canonical form
 * @example
 * const page = parseDocument(bytes, "rizom/allocation-page", pageSchema, "Page 1 of the list");
 */
export function parseDocument<Schema extends v.GenericSchema>(
  bytes: Uint8Array,
  name: string,
  schema: Schema,
  what: string,
): v.InferOutput<Schema> {
  const json = parseJson(bytes, what);
  const kind = v.safeParse(kindSchema, json);
  if (!kind.success || kind.output.schema !== name) {
    throw new AllocationListError("schema", `${what} is another kind of document: its schema isn't “${name}”.`);
  }
  const { version } = kind.output;
  if (version !== 1) {
    throw new AllocationListError(
      "version",
      `${what} has version ${version}, and this program reads version 1. Update it.`,
    );
  }
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const where = v.getDotPath(issue) ?? "the whole";
    throw new AllocationListError("schema", `${what} is broken at ${where}: ${issue.message.replace(/\.?$/, ".")}`);
  }
  if (!isCanonical(json, bytes)) {
    throw new AllocationListError(
      "not-canonical",
      `${what} isn't in canonical form (RFC 8785). It wasn't made by this tool.`,
    );
  }
  return parsed.output;
}
