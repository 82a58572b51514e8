import { blockOf } from "./blockOf.ts";
import { cleanFiles } from "./cleanFiles.ts";
import { cleanText } from "./cleanText.ts";
import { EVIDENCE_LIMITS, type Evidence, type EvidenceDocument } from "./EvidenceDocument.ts";

/**
 * Makes what shows that an outcome was delivered: summary, text and the digests of files, in canonical JSON.
 *
 * The files themselves are put on IPFS before, with `addFile`.
 * @returns The document, and its bytes for `digestOf` and `addDocument`
 * @throws {DocumentError} with a sentence when a text is too long, missing or broken, or a file can't be
 * @example
 * const file = { name: "Cut.mp4", type: "video/mp4", size: bytes.length, digest: await fileDigestOf(bytes) };
 * const evidence = buildEvidenceDocument({ summary: "The final cut.", body: "", files: [file] });
 */
export function buildEvidenceDocument(evidence: Evidence): {
  readonly document: EvidenceDocument;
  readonly bytes: Uint8Array<ArrayBuffer>;
} {
  const document: EvidenceDocument = {
    schema: "rizom/evidence",
    version: 1,
    ...cleanText(evidence, EVIDENCE_LIMITS),
    files: cleanFiles(evidence.files),
  };
  return { document, bytes: blockOf(document) };
}
