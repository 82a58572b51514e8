import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";
import type { Allocation } from "./Allocation.ts";

/**
 * Whether an allocation was claimed, by whoever sent it.
 * @param parameters.equityRounds Default: that of the client's chain
 * @returns True once it was minted
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const isClaimed = await isAllocationClaimed(client, { root, index: 3n });
 */
export async function isAllocationClaimed(
  client: Client,
  { root, index, equityRounds }: Pick<Allocation, "root" | "index"> & { readonly equityRounds?: Address },
): Promise<boolean> {
  const address = equityRounds ?? (await deploymentOfClient(client)).equityRounds;
  return readContract(client, { address, abi: equityRoundsAbi, functionName: "isClaimed", args: [root, index] });
}
