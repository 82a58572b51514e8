import { type Address, type Client, encodeEventTopics, type Hex, parseEventLogs } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, type MinedLog, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import type { RecordedGrant } from "./RecordedGrant.ts";

const EVENTS = ["GrantCreated", "GrantClaimed", "GrantRevoked"] as const;

/** What is promised to whom, after all that was told of grants. */
function grantsAfter(logs: MinedLog[], timestamps: ReadonlyMap<bigint, number>): RecordedGrant[] {
  const grants = new Map<bigint, RecordedGrant>();
  for (const log of parseEventLogs({ abi: equityGrantsAbi, logs, eventName: [...EVENTS] })) {
    const at = timestamps.get(log.blockNumber) ?? 0;
    if (log.eventName === "GrantCreated") {
      const { start, cliff, end, ...terms } = log.args;
      const times = { start: BigInt(start), cliff: BigInt(cliff), end: BigInt(end), scheduledEnd: BigInt(end) };
      const state = { granted: terms.amount, claimed: 0n, revoked: false, revokedAt: null, createdAt: at };
      const place = { block: log.blockNumber, transaction: log.transactionHash };
      grants.set(terms.id, { ...terms, ...times, ...state, ...place });
      continue;
    }
    const grant = grants.get(log.args.id);
    if (!grant) continue; // The window begins after it was created.
    if (log.eventName === "GrantClaimed") {
      grants.set(grant.id, { ...grant, claimed: grant.claimed + log.args.amount });
    } else {
      const stopped = { amount: log.args.vested, end: BigInt(at), revocable: false, revoked: true, revokedAt: at };
      grants.set(grant.id, { ...grant, ...stopped });
    }
  }
  return [...grants.values()];
}

/**
 * Grants as they stand, read from events, for when there is no index.
 * @param parameters.account Only those of one account
 * @param parameters.equityGrants Default: that of the client's chain
 * @returns Grants with their history, newest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const grants = await readGrantsFromLogs(client, { account: lucia });
 */
export async function readGrantsFromLogs(
  client: Client,
  {
    account,
    equityGrants,
    ...window
  }: { readonly account?: Address; readonly equityGrants?: Address } & Partial<Omit<LogWindow, "limit">> = {},
): Promise<RecordedGrant[]> {
  const deployment = await deploymentOfClient(client);
  const of = (eventName: (typeof EVENTS)[number]) =>
    encodeEventTopics({ abi: equityGrantsAbi, eventName, args: { account } });
  // All three have the account in the same place: one question with any of the three names.
  const topics = [EVENTS.map((eventName) => of(eventName)[0] as Hex), ...of("GrantCreated").slice(1)];
  const filter = { address: equityGrants ?? deployment.equityGrants, topics };
  const logs = await readLogs(client, [filter], { fromBlock: deployment.startBlock, ...window });
  return grantsAfter(logs, await readTimestamps(client, logs)).reverse();
}
