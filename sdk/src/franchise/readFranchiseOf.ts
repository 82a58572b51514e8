import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { type RegistryOption, registryOf } from "./registryOf.ts";

/**
 * Which franchise an account owns now.
 * @param parameters.franchiseRegistry Default: that of the client's chain
 * @returns Its number; null for none
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const owned = await readFranchiseOf(client, { account: ines });
 */
export async function readFranchiseOf(
  client: Client,
  { account, ...registry }: { readonly account: Address } & RegistryOption,
): Promise<bigint | null> {
  const contract = await registryOf(client, registry);
  const id = await readContract(client, { ...contract, functionName: "franchiseOf", args: [account] });
  return id === 0n ? null : id;
}
