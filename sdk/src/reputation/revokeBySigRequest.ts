import type { Address, Hex } from "viem";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";
import type { AttestationKey } from "./NewAttestation.ts";
import { toKeyTuple } from "./toKeyTuple.ts";

/**
 * The request that revokes attestations as their attester signed; anybody may send it.
 * @param parameters.signature The attester's signature of `revokeTypedData` with the same values
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * const signature = await attester.signTypedData(revokeTypedData({ ...signed, chainId }));
 * await relayer.writeContract(revokeBySigRequest({ ...signed, signature }));
 */
export function revokeBySigRequest({
  attestationRegistry,
  attester,
  keys,
  nonce,
  deadline,
  signature,
}: {
  readonly attestationRegistry: Address;
  readonly attester: Address;
  readonly keys: readonly AttestationKey[];
  readonly nonce: bigint;
  readonly deadline: bigint;
  readonly signature: Hex;
}) {
  return {
    address: attestationRegistry,
    abi: attestationRegistryAbi,
    functionName: "revokeBySig",
    args: [attester, keys.map(toKeyTuple), nonce, deadline, signature],
  } as const;
}
