import type { Address } from "viem";
import type { NewAttestation } from "./NewAttestation.ts";
import { registryDomain } from "./registryDomain.ts";
import { toAttestationTuple } from "./toAttestationTuple.ts";

/**
 * What an attester signs so that somebody else can submit its attestations.
 * @param parameters.nonce Any number that the attester hasn't used, as from `freshNonce`: they have no order
 * @param parameters.deadline Last second in which the signature works
 * @returns Typed data for `signTypedData`
 * @throws {MarksError} with a sentence to show, when an attestation can't have its marks
 * @example
 * const signed = { attestationRegistry, attester, attestations, nonce: freshNonce(), deadline };
 * const signature = await wallet.signTypedData(attestTypedData({ ...signed, chainId }));
 */
export function attestTypedData({
  chainId,
  attestationRegistry,
  attester,
  attestations,
  nonce,
  deadline,
}: {
  readonly chainId: number;
  readonly attestationRegistry: Address;
  readonly attester: Address;
  readonly attestations: readonly NewAttestation[];
  readonly nonce: bigint;
  readonly deadline: bigint;
}) {
  return {
    domain: registryDomain(chainId, attestationRegistry),
    types: {
      AttestMany: [
        { name: "attester", type: "address" },
        { name: "newAttestations", type: "NewAttestation[]" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
      ],
      NewAttestation: [
        { name: "engagementId", type: "uint256" },
        { name: "outcome", type: "uint256" },
        { name: "subject", type: "address" },
        { name: "marks", type: "uint32" },
        { name: "digest", type: "bytes32" },
      ],
    },
    primaryType: "AttestMany",
    message: { attester, newAttestations: attestations.map(toAttestationTuple), nonce, deadline },
  } as const;
}
