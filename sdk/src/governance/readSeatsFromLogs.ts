import type { Client } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { applyToFranchise } from "../franchise/applyToFranchise.ts";
import { decodeFranchiseEvents } from "../franchise/decodeFranchiseEvents.ts";
import type { Franchise } from "../franchise/Franchise.ts";
import { franchiseOnAdmission } from "../franchise/franchiseOnAdmission.ts";
import type { RegistryOption } from "../franchise/registryOf.ts";
import type { Seat } from "./Seat.ts";

/**
 * Who sits in the franchise house for a proposal, read from events, for when there is no index: the franchises that were
 * active at the end of a second, with those who owned them then.
 * @param parameters.snapshot Seconds; what is ahead is answered as of now
 * @returns In the order of their numbers
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const seats = await readSeatsFromLogs(client, { snapshot: proposal.snapshot });
 */
export async function readSeatsFromLogs(
  client: Client,
  {
    snapshot,
    franchiseRegistry,
    ...window
  }: { readonly snapshot: bigint } & RegistryOption & Partial<Omit<LogWindow, "limit">>,
): Promise<Seat[]> {
  const deployment = await deploymentOfClient(client);
  const registry = franchiseRegistry ?? deployment.franchiseRegistry;
  const filter = { address: registry, topics: [] };
  const logs = await readLogs(client, [filter], { fromBlock: deployment.startBlock, ...window });
  const timestamps = await readTimestamps(client, logs);
  const timestampOf = (block: bigint) => timestamps.get(block) ?? 0;
  const franchises = new Map<bigint, Franchise>();
  for (const event of decodeFranchiseEvents({ logs, franchiseRegistry: registry, timestampOf })) {
    if (BigInt(event.at) > snapshot) continue;
    const { franchiseId } = event.args;
    const known = event.eventName === "FranchiseAdmitted" ? franchiseOnAdmission(event) : franchises.get(franchiseId);
    if (known) franchises.set(franchiseId, applyToFranchise(known, event));
  }
  return [...franchises.values()]
    .filter(({ isSuspended }) => !isSuspended)
    .map(({ id, name, owners }) => ({ franchiseId: id, name, owners }));
}
