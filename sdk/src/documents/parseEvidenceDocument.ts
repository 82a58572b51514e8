import * as v from "valibot";
import { cleanFiles } from "./cleanFiles.ts";
import { DocumentError } from "./DocumentError.ts";
import { EVIDENCE_LIMITS, type EvidenceDocument } from "./EvidenceDocument.ts";
import { openDocument } from "./openDocument.ts";
import { readText } from "./readText.ts";

/** Shapes only; `cleanFiles` knows the rules. Fields that aren't known here are passed over. */
const digestSchema = v.custom<`0x${string}`>((digest) => typeof digest === "string" && digest.startsWith("0x"));
const filesSchema = v.array(v.object({ name: v.string(), type: v.string(), size: v.number(), digest: digestSchema }));

/**
 * Reads an evidence from bytes that somebody else wrote. Their digest is checked by `fetchDocument`, those of the files
 * by `fetchFile`.
 * @returns Text: never to be taken for HTML. A file's name and type are what its owner says
 * @throws {DocumentError} when it's another kind, another version, broken, or too long, or a file can't be
 * @example
 * const { summary, files } = parseEvidenceDocument(await fetchDocument({ digest, gateways }));
 */
export function parseEvidenceDocument(bytes: Uint8Array): EvidenceDocument {
  const document = openDocument(bytes, "rizom/evidence");
  const text = readText(document, EVIDENCE_LIMITS);
  const files = v.safeParse(filesSchema, document.files, { abortEarly: true });
  if (!files.success) {
    throw new DocumentError(
      "files",
      "The document is broken: its files aren't a list of names, types, sizes and digests.",
    );
  }
  return { schema: "rizom/evidence", version: 1, ...text, files: cleanFiles(files.output) };
}
