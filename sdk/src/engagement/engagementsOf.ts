import type { Address, Client } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/** Which contract is asked; default: that of the client's chain. */
export type EngagementsOption = { readonly engagements?: Address };

/**
 * The contract that reads go to.
 * @returns Address and ABI, for `readContract`
 * @throws {UnknownChainError} when none is given and Rizom isn't deployed on the client's chain
 * @example
 * const contract = await engagementsOf(client, {});
 */
export async function engagementsOf(client: Client, { engagements }: EngagementsOption) {
  const address = engagements ?? (await deploymentOfClient(client)).engagements;
  return { address, abi: engagementsAbi } as const;
}
