import { type Address, type Hex, zeroHash } from "viem";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";

/**
 * The request by which somebody names the document in which they tell who they are, or takes it away.
 * @param parameters.digest SHA-256 of the document; null for none
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(setProfileRequest({ attestationRegistry, digest }));
 */
export function setProfileRequest({
  attestationRegistry,
  digest,
}: {
  readonly attestationRegistry: Address;
  readonly digest: Hex | null;
}) {
  return {
    address: attestationRegistry,
    abi: attestationRegistryAbi,
    functionName: "setProfile",
    args: [digest ?? zeroHash],
  } as const;
}
