import type { Address } from "viem";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";
import type { AttestationKey } from "./NewAttestation.ts";
import { toKeyTuple } from "./toKeyTuple.ts";

/**
 * The request by which an attester revokes an attestation, so that it counts for nothing any more.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(revokeRequest({ attestationRegistry, engagementId: 1n, outcome: 2, subject: priya }));
 */
export function revokeRequest({
  attestationRegistry,
  ...key
}: AttestationKey & { readonly attestationRegistry: Address }) {
  return {
    address: attestationRegistry,
    abi: attestationRegistryAbi,
    functionName: "revoke",
    args: [toKeyTuple(key)],
  } as const;
}
