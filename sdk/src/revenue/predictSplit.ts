import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { revenueSplitFactoryAbi } from "../generated/revenueSplitFactoryAbi.ts";
import type { NewSplit } from "./createSplitRequest.ts";
import { toSplitParams } from "./toSplitParams.ts";

/**
 * The address that a split will have when it's created with exactly these values.
 * @param parameters.factory Default: the factory of the client's chain
 * @returns The address, which is the same on each try
 * @throws {TeamError} when the contract would refuse the team, name or assets
 * @throws {UnknownChainError} when no factory is given and Rizom isn't deployed on the client's chain
 * @example
 * const split = await predictSplit(client, { name: "Harbour website", controller, manager, members });
 */
export async function predictSplit(
  client: Client,
  { factory, ...split }: NewSplit & { readonly factory?: Address },
): Promise<Address> {
  const params = toSplitParams(split);
  const address = factory ?? (await deploymentOfClient(client)).revenueSplitFactory;
  return readContract(client, { address, abi: revenueSplitFactoryAbi, functionName: "predictSplit", args: [params] });
}
