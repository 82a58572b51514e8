import type { AttestationKey } from "./NewAttestation.ts";

/**
 * Which attestation, as the contract takes it.
 * @returns A tuple for requests and typed data
 * @example
 * toKeyTuple({ engagementId: 1n, outcome: 2, subject: priya });
 */
export function toKeyTuple({ engagementId, outcome, subject }: AttestationKey) {
  return { engagementId, outcome: BigInt(outcome), subject } as const;
}
