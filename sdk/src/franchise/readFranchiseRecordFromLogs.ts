import { type Client, type Hex, numberToHex } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { applyToRecord } from "./applyToRecord.ts";
import { decodeFranchiseEvents } from "./decodeFranchiseEvents.ts";
import type { FranchiseRecord } from "./FranchiseRecord.ts";
import { franchiseOnAdmission } from "./franchiseOnAdmission.ts";
import type { RegistryOption } from "./registryOf.ts";

/**
 * A franchise with all of its past, read from events, for when there is no index.
 * @param parameters.franchiseRegistry Default: that of the client's chain
 * @returns Null when none of this number was admitted in the window
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const { ownerships, motions } = (await readFranchiseRecordFromLogs(client, { id: 1n })) ?? {};
 */
export async function readFranchiseRecordFromLogs(
  client: Client,
  { id, franchiseRegistry, ...window }: { readonly id: bigint } & RegistryOption & Partial<Omit<LogWindow, "limit">>,
): Promise<FranchiseRecord | null> {
  const deployment = await deploymentOfClient(client);
  const registry = franchiseRegistry ?? deployment.franchiseRegistry;
  // Every event of the registry has the franchise first.
  const topics: (Hex | null)[] = [null, numberToHex(id, { size: 32 })];
  const logs = await readLogs(client, [{ address: registry, topics }], {
    fromBlock: deployment.startBlock,
    ...window,
  });
  const timestamps = await readTimestamps(client, logs);
  const timestampOf = (block: bigint) => timestamps.get(block) ?? 0;
  const events = decodeFranchiseEvents({ logs, franchiseRegistry: registry, timestampOf });
  const [first, ...others] = events;
  if (first?.eventName !== "FranchiseAdmitted") return null;
  const charter = { id: first.id, digest: first.args.charter, since: first.at, until: null };
  const empty: FranchiseRecord = {
    ...{
      ...franchiseOnAdmission(first),
      ownerships: [],
      appointments: [],
      invitations: [],
      motions: [],
      suspensions: [],
    },
    ...{ charters: [{ ...charter, transaction: first.transactionHash }], splits: [] },
  };
  return others.reduce(applyToRecord, empty);
}
