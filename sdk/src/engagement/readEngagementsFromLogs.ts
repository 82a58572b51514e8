import { type Client, isAddressEqual } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { decodeEngagementEvents } from "./decodeEngagementEvents.ts";
import type { Engagement } from "./Engagement.ts";
import type { EngagementFilter } from "./EngagementFilter.ts";
import type { EngagementRecord } from "./EngagementRecord.ts";
import { engagementsIn } from "./engagementsIn.ts";
import type { EngagementsOption } from "./engagementsOf.ts";
import { isEngagementOpen } from "./isEngagementOpen.ts";
import { isInEngagement } from "./isInEngagement.ts";

function isAsked(engagement: Engagement, { franchiseId, split, account, state }: EngagementFilter): boolean {
  if (franchiseId !== undefined && engagement.franchiseId !== franchiseId) return false;
  if (split && !isAddressEqual(engagement.split, split)) return false;
  if (account && !isInEngagement(engagement, account)) return false;
  return state === undefined || isEngagementOpen(engagement) === (state === "open");
}

/** A list tells no past. */
function withoutPast({ steps, amendments, consents, facilitatorTerms, escrowClaims, ...own }: EngagementRecord) {
  return own;
}

/**
 * Engagements as they are, read from events, for when there is no index.
 * @param parameters.engagements Default: that of the client's chain
 * @returns Engagements, newest first; of documents they tell the digests, and payments into splits aren't looked for
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const own = await readEngagementsFromLogs(client, { account: mira, state: "open" });
 */
export async function readEngagementsFromLogs(
  client: Client,
  { engagements: given, ...asked }: EngagementsOption & EngagementFilter & Partial<Omit<LogWindow, "limit">> = {},
): Promise<Engagement[]> {
  const { fromBlock, toBlock, signal, ...filter } = asked;
  const deployment = await deploymentOfClient(client);
  const engagements = given ?? deployment.engagements;
  const window = { fromBlock: fromBlock ?? deployment.startBlock, ...(toBlock !== undefined && { toBlock }) };
  const logs = await readLogs(client, [{ address: engagements, topics: [] }], { ...window, ...(signal && { signal }) });
  const timestamps = await readTimestamps(client, logs);
  const timestampOf = (block: bigint) => timestamps.get(block) ?? 0;
  const all = engagementsIn(decodeEngagementEvents({ logs, engagements, timestampOf }));
  const found = all.filter((engagement) => isAsked(engagement, filter));
  return found.map(withoutPast).reverse();
}
