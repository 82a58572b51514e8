import type { Client } from "viem";
import { readContract } from "viem/actions";
import { type RegistryOption, registryOf } from "./registryOf.ts";

/**
 * Whether a franchise exists and isn't suspended.
 * @param parameters.franchiseRegistry Default: that of the client's chain
 * @returns False also for a number that the network never gave
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const isActive = await isFranchiseActive(client, { id: 1n });
 */
export async function isFranchiseActive(
  client: Client,
  { id, ...registry }: { readonly id: bigint } & RegistryOption,
): Promise<boolean> {
  const contract = await registryOf(client, registry);
  return readContract(client, { ...contract, functionName: "isActive", args: [id] });
}
