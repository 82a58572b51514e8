import type { Address, Hex } from "viem";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";
import type { NewAttestation } from "./NewAttestation.ts";
import { toAttestationTuple } from "./toAttestationTuple.ts";

/**
 * The request that makes attestations that somebody signed; anybody may send it.
 * @param parameters.signature The attester's signature of `attestTypedData` with the same values
 * @returns A request for `simulateContract` or `writeContract`
 * @throws {MarksError} with a sentence to show, when an attestation can't have its marks
 * @example
 * const signature = await attester.signTypedData(attestTypedData({ ...signed, chainId }));
 * await relayer.writeContract(attestBySigRequest({ ...signed, signature }));
 */
export function attestBySigRequest({
  attestationRegistry,
  attester,
  attestations,
  nonce,
  deadline,
  signature,
}: {
  readonly attestationRegistry: Address;
  readonly attester: Address;
  readonly attestations: readonly NewAttestation[];
  readonly nonce: bigint;
  readonly deadline: bigint;
  readonly signature: Hex;
}) {
  return {
    address: attestationRegistry,
    abi: attestationRegistryAbi,
    functionName: "attestBySig",
    args: [attester, attestations.map(toAttestationTuple), nonce, deadline, signature],
  } as const;
}
