import { type Address, type Hex, isAddressEqual } from "viem";
import type { WorkMark } from "../reputation/WorkType.ts";
import { type AttestationDocument, CREDENTIAL_CONTEXT, CREDENTIAL_TYPE } from "./AttestationDocument.ts";

import { blockOf } from "./blockOf.ts";
import { cleanComment } from "./cleanComment.ts";
import { cleanWork } from "./cleanWork.ts";
import { DocumentError } from "./DocumentError.ts";
import { didOf } from "./didOf.ts";
import { statusIdOf } from "./statusIdOf.ts";
import { MARKED_WORK } from "./workProblem.ts";

/** What the chain will say, and what the attester adds. */
export type WrittenAttestation = {
  readonly chainId: number;
  readonly registry: Address;
  /** As `attestationUidOf` computes it. */
  readonly uid: Hex;
  readonly attester: Address;
  readonly subject: Address;
  readonly engagementId: bigint;
  readonly outcome: bigint | number;
  /** One to three types of work, in any order. */
  readonly work: readonly WorkMark[];
  /** Markdown; may be empty. */
  readonly comment: string;
  /** Seconds. */
  readonly validFrom: bigint;
};

/** The last second that ISO 8601 writes with four digits of a year. */
const LAST = 253_402_300_799n;

/** ISO 8601 with seconds, in UTC. */
function momentOf(seconds: bigint): string {
  if (seconds < 0n || seconds > LAST) throw new DocumentError("credential", "The time isn't one from 1970 to 9999.");
  return new Date(Number(seconds) * 1_000).toISOString().replace(".000Z", "Z");
}

/**
 * Makes the document of an attestation: a W3C Verifiable Credential 2.0 in canonical JSON.
 * @returns The document, and its bytes for `digestOf` and `pinDocument`
 * @throws {DocumentError} with a sentence when the marks can't be, or the comment is too long or broken
 * @example
 * const { bytes } = buildAttestationDocument({
 *   chainId, registry, uid, attester, subject, engagementId: 7n, outcome: 1,
 *   work: [{ work: "developing", mark: 4 }], comment: "Thank you.", validFrom: 1_800_000_000n,
 * });
 */
export function buildAttestationDocument(written: WrittenAttestation): {
  readonly document: AttestationDocument;
  readonly bytes: Uint8Array<ArrayBuffer>;
} {
  const { chainId, attester, subject, engagementId, outcome, validFrom } = written;
  if (isAddressEqual(attester, subject)) {
    throw new DocumentError("credential", "Nobody attests their own work. Choose somebody else.");
  }
  const document: AttestationDocument = {
    schema: "rizom/attestation",
    version: 1,
    "@context": CREDENTIAL_CONTEXT,
    type: CREDENTIAL_TYPE,
    issuer: didOf(chainId, attester),
    validFrom: momentOf(validFrom),
    credentialSubject: {
      id: didOf(chainId, subject),
      engagement: engagementId.toString(),
      outcome: Number(outcome),
      work: cleanWork(
        written.work.map(({ work: type, mark }) => ({ type, mark })),
        MARKED_WORK,
      ),
      comment: cleanComment(written.comment),
    },
    credentialStatus: { id: statusIdOf(written), type: "RizomAttestationRegistry" },
  };
  return { document, bytes: blockOf(document) };
}
