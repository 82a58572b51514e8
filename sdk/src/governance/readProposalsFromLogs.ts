import { type Client, encodeEventTopics, type Hex } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogFilter, type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import { applyToProposal } from "./applyToProposal.ts";
import { decodeGovernanceEvents, PROPOSAL_EVENTS } from "./decodeGovernanceEvents.ts";
import type { GovernorOption } from "./governorOf.ts";
import type { Proposal } from "./Proposal.ts";
import { proposalOnCreation } from "./proposalOnCreation.ts";

const NAMES = PROPOSAL_EVENTS.map((eventName) => encodeEventTopics({ abi: governorAbi, eventName })[0] as Hex);

/**
 * All proposals as they are, read from events, for when there is no index.
 * @param parameters.governor Default: that of the client's chain
 * @returns Proposals with what happened to them, newest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const [newest] = await readProposalsFromLogs(client);
 */
export async function readProposalsFromLogs(
  client: Client,
  { governor, ...window }: GovernorOption & Partial<Omit<LogWindow, "limit">> = {},
): Promise<Proposal[]> {
  const deployment = await deploymentOfClient(client);
  const address = governor ?? deployment.governor;
  const filter: LogFilter = { address, topics: [NAMES] };
  const logs = await readLogs(client, [filter], { fromBlock: deployment.startBlock, ...window });
  const timestamps = await readTimestamps(client, logs);
  const timestampOf = (block: bigint) => timestamps.get(block) ?? 0;
  const proposals = new Map<bigint, Proposal>();
  for (const event of decodeGovernanceEvents({ logs, governor: address, timestampOf })) {
    const { proposalId } = event.args;
    const known =
      event.eventName === "ProposalCreated" ? proposalOnCreation(event, proposals.size + 1) : proposals.get(proposalId);
    if (known) proposals.set(proposalId, applyToProposal(known, event));
  }
  return [...proposals.values()].reverse();
}
