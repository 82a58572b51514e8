import type { Address } from "viem";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";

/**
 * The request by which somebody makes sure that what they signed with a nonce can't be submitted any more.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(cancelNonceRequest({ attestationRegistry, nonce }));
 */
export function cancelNonceRequest({
  attestationRegistry,
  nonce,
}: {
  readonly attestationRegistry: Address;
  readonly nonce: bigint;
}) {
  return {
    address: attestationRegistry,
    abi: attestationRegistryAbi,
    functionName: "cancelNonce",
    args: [nonce],
  } as const;
}
