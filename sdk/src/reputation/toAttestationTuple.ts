import type { NewAttestation } from "./NewAttestation.ts";
import { packMarks } from "./packMarks.ts";
import { toKeyTuple } from "./toKeyTuple.ts";

/**
 * An attestation as the contract takes it.
 * @returns A tuple for requests and typed data
 * @throws {MarksError} with a sentence to show, when an attestation can't have these marks
 * @example
 * toAttestationTuple({ engagementId: 1n, outcome: 2, subject: priya, work, digest });
 */
export function toAttestationTuple({ work, digest, ...key }: NewAttestation) {
  return { ...toKeyTuple(key), marks: packMarks(work), digest } as const;
}
