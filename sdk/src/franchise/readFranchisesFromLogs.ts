import type { Client } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { applyToFranchise } from "./applyToFranchise.ts";
import { decodeFranchiseEvents } from "./decodeFranchiseEvents.ts";
import type { Franchise } from "./Franchise.ts";
import { franchiseOnAdmission } from "./franchiseOnAdmission.ts";
import type { RegistryOption } from "./registryOf.ts";

/**
 * All franchises as they are, read from events, for when there is no index.
 * @param parameters.franchiseRegistry Default: that of the client's chain
 * @returns Franchises, in the order of their numbers; what their charters say isn't read
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const franchises = await readFranchisesFromLogs(client);
 */
export async function readFranchisesFromLogs(
  client: Client,
  { franchiseRegistry, ...window }: RegistryOption & Partial<Omit<LogWindow, "limit">> = {},
): Promise<Franchise[]> {
  const deployment = await deploymentOfClient(client);
  const registry = franchiseRegistry ?? deployment.franchiseRegistry;
  const filter = { address: registry, topics: [] };
  const logs = await readLogs(client, [filter], { fromBlock: deployment.startBlock, ...window });
  const timestamps = await readTimestamps(client, logs);
  const timestampOf = (block: bigint) => timestamps.get(block) ?? 0;
  const franchises = new Map<bigint, Franchise>();
  for (const event of decodeFranchiseEvents({ logs, franchiseRegistry: registry, timestampOf })) {
    const { franchiseId } = event.args;
    const known = event.eventName === "FranchiseAdmitted" ? franchiseOnAdmission(event) : franchises.get(franchiseId);
    if (known) franchises.set(franchiseId, applyToFranchise(known, event));
  }
  return [...franchises.values()];
}
