import { type Address, encodeAbiParameters, type Hex, keccak256, parseAbiParameters } from "viem";
import type { AttestationKey } from "./NewAttestation.ts";

const PARTS = parseAbiParameters("uint256, uint256, address, address");

/**
 * The name of an attestation, computed as the contract does: there's one for each attester, subject and outcome.
 * @returns 32 bytes
 * @example
 * const uid = attestationUidOf({ engagementId: 1n, outcome: 2, attester: mira, subject: priya });
 */
export function attestationUidOf({
  engagementId,
  outcome,
  attester,
  subject,
}: AttestationKey & { readonly attester: Address }): Hex {
  return keccak256(encodeAbiParameters(PARTS, [engagementId, BigInt(outcome), attester, subject]));
}
