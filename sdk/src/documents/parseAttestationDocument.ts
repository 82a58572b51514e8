import * as v from "valibot";
import { type AttestationDocument, CREDENTIAL_CONTEXT, CREDENTIAL_TYPE } from "./AttestationDocument.ts";
import { cleanComment } from "./cleanComment.ts";
import { credentialSchema } from "./credentialSchema.ts";
import { DocumentError } from "./DocumentError.ts";
import { openDocument } from "./openDocument.ts";
import { readWork } from "./readWork.ts";
import { MARKED_WORK } from "./workProblem.ts";

/**
 * Reads the document of an attestation from bytes that somebody else wrote. Their digest is checked by `fetchDocument`;
 * what it says is worth nothing until `disagreementOf` has compared it with the chain.
 * @returns Text: never to be taken for HTML
 * @throws {DocumentError} when it's another kind, another version, broken, or too long, or its marks can't be
 * @example
 * const { credentialSubject } = parseAttestationDocument(await fetchDocument({ digest, gateways }));
 */
export function parseAttestationDocument(bytes: Uint8Array): AttestationDocument {
  const read = v.safeParse(credentialSchema, openDocument(bytes, "rizom/attestation"), { abortEarly: true });
  if (!read.success) {
    // The messages that aren't sentences' ends are valibot's own, for fields that are missing.
    const [{ message }] = read.issues;
    const why = message.startsWith("Invalid") ? "something is missing." : message;
    throw new DocumentError("credential", `The document is broken: ${why}`);
  }
  const { issuer, validFrom, credentialSubject, credentialStatus } = read.output;
  return {
    schema: "rizom/attestation",
    version: 1,
    "@context": CREDENTIAL_CONTEXT,
    type: CREDENTIAL_TYPE,
    issuer,
    validFrom,
    credentialSubject: {
      ...credentialSubject,
      work: readWork(credentialSubject.work, MARKED_WORK),
      comment: cleanComment(credentialSubject.comment),
    },
    credentialStatus,
  };
}
