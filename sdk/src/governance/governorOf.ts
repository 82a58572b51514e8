import type { Address, Client } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { governorAbi } from "../generated/governorAbi.ts";

/** Which governor is asked; default: that of the client's chain. */
export type GovernorOption = { readonly governor?: Address };

/**
 * The governor that reads go to.
 * @returns Address and ABI, for `readContract`
 * @throws {UnknownChainError} when none is given and Rizom isn't deployed on the client's chain
 * @example
 * const contract = await governorOf(client, {});
 */
export async function governorOf(client: Client, { governor }: GovernorOption) {
  const address = governor ?? (await deploymentOfClient(client)).governor;
  return { address, abi: governorAbi } as const;
}
