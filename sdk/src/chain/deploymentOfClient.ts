import type { Client } from "viem";
import { getChainId } from "viem/actions";
import type { Deployment } from "../deployments/Deployment.ts";
import { deploymentOf } from "../deployments/deploymentOf.ts";

/**
 * The addresses of Rizom's contracts on the chain that a client talks to.
 * @returns Factory, treasury, first block and, on a local chain, the test token
 * @throws {UnknownChainError} when Rizom isn't deployed there
 * @example
 * const { revenueSplitFactory } = await deploymentOfClient(client);
 */
export async function deploymentOfClient(client: Client): Promise<Deployment> {
  return deploymentOf(client.chain?.id ?? (await getChainId(client)));
}
