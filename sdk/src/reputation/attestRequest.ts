import type { Address } from "viem";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";
import type { NewAttestation } from "./NewAttestation.ts";
import { toAttestationTuple } from "./toAttestationTuple.ts";

/**
 * The request by which a participant of an accepted outcome attests another one's work on it: public, and in the chain's
 * history for ever.
 * @returns A request for `simulateContract` or `writeContract`
 * @throws {MarksError} with a sentence to show, when an attestation can't have these marks
 * @example
 * const work = [{ work: "developing", mark: 4 }] as const;
 * await wallet.writeContract(attestRequest({ attestationRegistry, engagementId: 1n, outcome: 2, subject, work, digest }));
 */
export function attestRequest({
  attestationRegistry,
  ...attestation
}: NewAttestation & { readonly attestationRegistry: Address }) {
  return {
    address: attestationRegistry,
    abi: attestationRegistryAbi,
    functionName: "attest",
    args: [toAttestationTuple(attestation)],
  } as const;
}
