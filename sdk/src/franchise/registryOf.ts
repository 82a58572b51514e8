import type { Address, Client } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";

/** Which registry is asked; default: that of the client's chain. */
export type RegistryOption = { readonly franchiseRegistry?: Address };

/**
 * The registry that reads go to.
 * @returns Address and ABI, for `readContract`
 * @throws {UnknownChainError} when none is given and Rizom isn't deployed on the client's chain
 * @example
 * const contract = await registryOf(client, {});
 */
export async function registryOf(client: Client, { franchiseRegistry }: RegistryOption) {
  const address = franchiseRegistry ?? (await deploymentOfClient(client)).franchiseRegistry;
  return { address, abi: franchiseRegistryAbi } as const;
}
