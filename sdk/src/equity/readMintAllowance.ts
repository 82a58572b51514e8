import { type Address, type Client, getAddress } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";
import type { MintAllowance } from "./MintAllowance.ts";

/**
 * How much equity a module may mint, and how much of that is used.
 * @param parameters.equityToken Default: that of the client's chain
 * @returns Limit and use; zeros for whoever may mint nothing
 * @throws {UnknownChainError} when no token is given and Rizom isn't deployed on the client's chain
 * @example
 * const { limit, used } = await readMintAllowance(client, { module: equityRounds });
 */
export async function readMintAllowance(
  client: Client,
  { module, equityToken }: { readonly module: Address; readonly equityToken?: Address },
): Promise<MintAllowance> {
  const address = equityToken ?? (await deploymentOfClient(client)).equityToken;
  const call = { address, abi: equityTokenAbi, functionName: "mintAllowance", args: [module] } as const;
  return { module: getAddress(module), ...(await readContract(client, call)) };
}
