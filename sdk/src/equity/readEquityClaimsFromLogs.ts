import { type Address, type Client, encodeEventTopics } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogFilter, type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import { decodeEquityClaims, type EquityModules } from "./decodeEquityClaims.ts";
import type { EquityClaim } from "./EquityClaim.ts";

/** Each event has the account in a place of its own, so each module is asked for itself. */
function filtersOf(modules: EquityModules, account: Address | undefined): LogFilter[] {
  const args = { account };
  return [
    {
      address: modules.equityGrants,
      topics: encodeEventTopics({ abi: equityGrantsAbi, eventName: "GrantClaimed", args }),
    },
    {
      address: modules.equityRounds,
      topics: encodeEventTopics({ abi: equityRoundsAbi, eventName: "RoundClaimed", args }),
    },
    {
      address: modules.patronageEquity,
      topics: encodeEventTopics({ abi: patronageEquityAbi, eventName: "PatronageClaimed", args }),
    },
  ];
}

/**
 * The claims of equity, of all three kinds, read from events, for when there is no index.
 * @param parameters.account Only those of one account, whoever received the equity
 * @param parameters.modules Default: those of the client's chain
 * @returns Claims, newest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const claims = await readEquityClaimsFromLogs(client, { account: lucia, limit: 50 });
 */
export async function readEquityClaimsFromLogs(
  client: Client,
  {
    account,
    modules,
    limit = Number.POSITIVE_INFINITY,
    ...window
  }: { readonly account?: Address; readonly modules?: EquityModules } & Partial<LogWindow> = {},
): Promise<EquityClaim[]> {
  const deployment = await deploymentOfClient(client);
  const range = { fromBlock: deployment.startBlock, ...window };
  const filters = filtersOf(modules ?? deployment, account);
  const logs = (await readLogs(client, filters, range, (found) => found.length >= limit)).slice(-limit);
  const timestamps = await readTimestamps(client, logs);
  const timestampOf = (block: bigint) => timestamps.get(block) ?? 0;
  return decodeEquityClaims({ logs, modules: modules ?? deployment, timestampOf }).reverse();
}
