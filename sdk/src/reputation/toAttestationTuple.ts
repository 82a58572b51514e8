import type { AttestationKey, NewAttestation } from "./NewAttestation.ts";
import { packMarks } from "./packMarks.ts";

/**
 * Which attestation, as the contract takes it.
 * @returns A tuple for requests and typed data
 * @example
 * toKeyTuple({ engagementId: 1n, outcome: 2, subject: priya });
 */
export function toKeyTuple({ engagementId, outcome, subject }: AttestationKey) {
  return { engagementId, outcome: BigInt(outcome), subject } as const;
}

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
