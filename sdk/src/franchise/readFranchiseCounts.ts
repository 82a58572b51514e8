import type { Client } from "viem";
import { readContract } from "viem/actions";
import { type RegistryOption, registryOf } from "./registryOf.ts";

/**
 * How many franchises there are.
 * @param parameters.franchiseRegistry Default: that of the client's chain
 * @returns All that were ever admitted, whose numbers are 1 to that, and those that are active now
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const { active } = await readFranchiseCounts(client);
 */
export async function readFranchiseCounts(
  client: Client,
  registry: RegistryOption = {},
): Promise<{ readonly all: number; readonly active: number }> {
  const contract = await registryOf(client, registry);
  const [all, active] = await Promise.all([
    readContract(client, { ...contract, functionName: "franchiseCount" }),
    readContract(client, { ...contract, functionName: "activeCount" }),
  ]);
  return { all: Number(all), active: Number(active) };
}
