import type { Address } from "viem";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";
import type { AttestationKey } from "./NewAttestation.ts";
import { toKeyTuple } from "./toKeyTuple.ts";

/**
 * The request by which an attester revokes several attestations: all or none.
 * @param parameters.keys 1 to `MAX_ATTESTATIONS_AT_ONCE`
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(revokeManyRequest({ attestationRegistry, keys: attestations }));
 */
export function revokeManyRequest({
  attestationRegistry,
  keys,
}: {
  readonly attestationRegistry: Address;
  readonly keys: readonly AttestationKey[];
}) {
  return {
    address: attestationRegistry,
    abi: attestationRegistryAbi,
    functionName: "revokeMany",
    args: [keys.map(toKeyTuple)],
  } as const;
}
