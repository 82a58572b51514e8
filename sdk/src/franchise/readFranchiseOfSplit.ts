import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { type RegistryOption, registryOf } from "./registryOf.ts";

/**
 * To which franchise a split belongs.
 * @param parameters.franchiseRegistry Default: that of the client's chain
 * @returns Its number; null for none
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const id = await readFranchiseOfSplit(client, { split });
 */
export async function readFranchiseOfSplit(
  client: Client,
  { split, ...registry }: { readonly split: Address } & RegistryOption,
): Promise<bigint | null> {
  const contract = await registryOf(client, registry);
  const id = await readContract(client, { ...contract, functionName: "franchiseOfSplit", args: [split] });
  return id === 0n ? null : id;
}
