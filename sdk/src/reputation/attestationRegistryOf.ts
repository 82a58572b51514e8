import type { Address, Client } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";

/** Which registry is asked; default: that of the client's chain. */
export type AttestationRegistryOption = { readonly attestationRegistry?: Address };

/**
 * The registry of attestations that reads go to.
 * @returns Address and ABI, for `readContract`
 * @throws {UnknownChainError} when none is given and Rizom isn't deployed on the client's chain
 * @example
 * const contract = await attestationRegistryOf(client, {});
 */
export async function attestationRegistryOf(client: Client, { attestationRegistry }: AttestationRegistryOption) {
  const address = attestationRegistry ?? (await deploymentOfClient(client)).attestationRegistry;
  return { address, abi: attestationRegistryAbi } as const;
}
