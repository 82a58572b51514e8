import type { Address, Client } from "viem";
import type { LogWindow } from "../chain/readLogs.ts";
import { readManagedSplitsFromLogs } from "../revenue/readManagedSplitsFromLogs.ts";
import { readMembershipsFromLogs } from "../revenue/readMembershipsFromLogs.ts";
import type { RecordedRecognition } from "./Patronage.ts";
import { readRecognitionsFromLogs } from "./readRecognitionsFromLogs.ts";

/**
 * Where an account may have patronage from: the recognised sources of splits whose team it is or was in, or whose
 * relationship leg it earns or earned; read from events, for when there is no index.
 * @returns Sources with the rates that were fixed for them, newest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const positions = await readPatronage(client, { account, sources: await readSourcesOf(client, { account }) });
 */
export async function readSourcesOf(
  client: Client,
  {
    account,
    patronageEquity,
    ...window
  }: { readonly account: Address; readonly patronageEquity?: Address } & Partial<Omit<LogWindow, "limit">>,
): Promise<RecordedRecognition[]> {
  const [memberships, managed] = await Promise.all([
    readMembershipsFromLogs(client, { ...window, account }),
    readManagedSplitsFromLogs(client, { ...window, account }),
  ]);
  const splits = [...new Set([...memberships, ...managed].map(({ split }) => split))];
  return readRecognitionsFromLogs(client, { ...window, ...(patronageEquity && { patronageEquity }), splits });
}
