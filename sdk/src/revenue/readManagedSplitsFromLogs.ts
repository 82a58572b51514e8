import { type Address, type Client, encodeEventTopics, getAddress, parseEventLogs } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import type { CreatedSplit } from "./CreatedSplit.ts";
import { readSplitsFromLogs } from "./readSplitsFromLogs.ts";

/**
 * The splits whose relationship leg an account earns or once earned, read from events, for when there is no index.
 * @returns Splits as they were created, newest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const managed = await readManagedSplitsFromLogs(client, { account: jonas });
 */
export async function readManagedSplitsFromLogs(
  client: Client,
  {
    account,
    factory,
    ...rest
  }: { readonly account: Address; readonly factory?: Address } & Partial<Omit<LogWindow, "limit">>,
): Promise<CreatedSplit[]> {
  const window = { fromBlock: (await deploymentOfClient(client)).startBlock, ...rest, ...(factory && { factory }) };
  const topics = encodeEventTopics({ abi: revenueSplitAbi, eventName: "ManagerChanged", args: { manager: account } });
  const [fromStart, logs] = await Promise.all([
    readSplitsFromLogs(client, { ...window, manager: account }),
    readLogs(client, [{ topics }], window),
  ]);
  const known = new Set(fromStart.map(({ split }) => split));
  const changed = parseEventLogs({ abi: revenueSplitAbi, logs, eventName: "ManagerChanged" });
  const later = [...new Set(changed.map(({ address }) => getAddress(address)))].filter((split) => !known.has(split));
  // Any contract can emit this event: only what the factory made counts.
  const made = later.length === 0 ? [] : await readSplitsFromLogs(client, { ...window, splits: later });
  return [...fromStart, ...made].sort((a, b) => Number(b.block - a.block));
}
