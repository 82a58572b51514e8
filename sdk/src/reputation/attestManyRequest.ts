import type { Address } from "viem";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";
import type { NewAttestation } from "./NewAttestation.ts";
import { toAttestationTuple } from "./toAttestationTuple.ts";

/**
 * The request by which a participant attests several others' work, or one's on several outcomes: all or none.
 * @param parameters.attestations 1 to `MAX_ATTESTATIONS_AT_ONCE`
 * @returns A request for `simulateContract` or `writeContract`
 * @throws {MarksError} with a sentence to show, when an attestation can't have its marks
 * @example
 * await wallet.writeContract(attestManyRequest({ attestationRegistry, attestations: [ofPriya, ofTomas] }));
 */
export function attestManyRequest({
  attestationRegistry,
  attestations,
}: {
  readonly attestationRegistry: Address;
  readonly attestations: readonly NewAttestation[];
}) {
  return {
    address: attestationRegistry,
    abi: attestationRegistryAbi,
    functionName: "attestMany",
    args: [attestations.map(toAttestationTuple)],
  } as const;
}
