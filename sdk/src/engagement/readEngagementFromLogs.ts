import { type Address, type Client, encodeEventTopics, type Hex, numberToHex } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogFilter, type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { applyToEngagement } from "./applyToEngagement.ts";
import { decodeEngagementEvents } from "./decodeEngagementEvents.ts";
import type { EngagementRecord } from "./EngagementRecord.ts";
import { engagementOnOpening } from "./engagementOnOpening.ts";
import type { EngagementsOption } from "./engagementsOf.ts";

/** Every event of the contract has the engagement first; splits name the escrow as who paid. */
function filtersOf(engagements: Address, engagementId: bigint, escrow: Address): LogFilter[] {
  const topics: (Hex | null)[] = [null, numberToHex(engagementId, { size: 32 })];
  const [paid, ...payer] = encodeEventTopics({
    abi: revenueSplitAbi,
    eventName: "PaymentReceived",
    args: { payer: escrow },
  });
  return [{ address: engagements, topics }, { topics: [paid, ...(payer as Hex[])] }];
}

/**
 * An engagement with all of its past, read from events, for when there is no index. Of documents it tells the digests.
 * @param parameters.engagements Default: that of the client's chain
 * @returns Null when none of this number was opened in the window
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const { outcomes, steps } = (await readEngagementFromLogs(client, { engagementId: 1n })) ?? {};
 */
export async function readEngagementFromLogs(
  client: Client,
  {
    engagementId,
    engagements: given,
    ...window
  }: { readonly engagementId: bigint } & EngagementsOption & Partial<Omit<LogWindow, "limit">>,
): Promise<EngagementRecord | null> {
  const deployment = await deploymentOfClient(client);
  const engagements = given ?? deployment.engagements;
  const contract = { address: engagements, abi: engagementsAbi } as const;
  const escrow = await readContract(client, { ...contract, functionName: "escrowOf", args: [engagementId] });
  const filters = filtersOf(engagements, engagementId, escrow);
  const logs = await readLogs(client, filters, { fromBlock: deployment.startBlock, ...window });
  const timestamps = await readTimestamps(client, logs);
  const timestampOf = (block: bigint) => timestamps.get(block) ?? 0;
  const [first, ...others] = decodeEngagementEvents({ logs, engagements, timestampOf });
  if (first?.eventName !== "EngagementOpened") return null;
  return others.reduce(applyToEngagement, engagementOnOpening(first));
}
