import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { revenueSplitFactoryAbi } from "../generated/revenueSplitFactoryAbi.ts";

/**
 * Whether Rizom's factory made the split: money sent to anything else isn't shared.
 * @param parameters.factory Default: the factory of the client's chain
 * @returns True when the factory made it
 * @throws {UnknownChainError} when no factory is given and Rizom isn't deployed on the client's chain
 * @example
 * if (!(await isSplit(client, { split }))) throw new Error("Don't pay this address.");
 */
export async function isSplit(
  client: Client,
  { split, factory }: { readonly split: Address; readonly factory?: Address },
): Promise<boolean> {
  const address = factory ?? (await deploymentOfClient(client)).revenueSplitFactory;
  return readContract(client, { address, abi: revenueSplitFactoryAbi, functionName: "isSplit", args: [split] });
}
