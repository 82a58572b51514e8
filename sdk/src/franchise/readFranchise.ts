import { BaseError, type Client, ContractFunctionRevertedError } from "viem";
import { readContract } from "viem/actions";
import type { FranchiseState } from "./Franchise.ts";
import { FranchiseNotFoundError } from "./FranchiseNotFoundError.ts";
import { type RegistryOption, registryOf } from "./registryOf.ts";

function isUnknown(error: unknown): boolean {
  const reverted = error instanceof BaseError && error.walk((cause) => cause instanceof ContractFunctionRevertedError);
  return (
    reverted instanceof ContractFunctionRevertedError &&
    reverted.data?.errorName === "FranchiseRegistry_UnknownFranchise"
  );
}

/**
 * A franchise as it is on-chain now.
 * @param parameters.franchiseRegistry Default: that of the client's chain
 * @returns Charter, number of owners, whether it's suspended
 * @throws {FranchiseNotFoundError} when the network admitted none of this number
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const { charter, isSuspended } = await readFranchise(client, { id: 1n });
 */
export async function readFranchise(
  client: Client,
  { id, ...registry }: { readonly id: bigint } & RegistryOption,
): Promise<FranchiseState> {
  const contract = await registryOf(client, registry);
  try {
    const told = await readContract(client, { ...contract, functionName: "franchise", args: [id] });
    const { charter, ownerCount, suspended, admittedAt } = told;
    return { id, charter, ownerCount, isSuspended: suspended, admittedAt };
  } catch (error) {
    throw isUnknown(error) ? new FranchiseNotFoundError(id) : error;
  }
}
