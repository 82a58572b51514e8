import { type Address, type Client, encodeEventTopics, type Hex, isAddressEqual } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import type { Ballot } from "./Ballot.ts";
import { ballotsOf } from "./ballotsOf.ts";
import { decodeGovernanceEvents } from "./decodeGovernanceEvents.ts";
import type { GovernorOption } from "./governorOf.ts";

const topicsOf = (eventName: "VoteCast" | "VoteCastWithParams") =>
  encodeEventTopics({ abi: governorAbi, eventName })[0] as Hex;

/**
 * The ballots of a proposal, read from events, for when there is no index. Events of votes are indexed by voter, those of
 * owners' ballots by proposal.
 * @param parameters.voter Only this account's
 * @param parameters.governor Default: that of the client's chain
 * @returns Ballots, newest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const [mine] = await readBallotsFromLogs(client, { proposalId, voter: lucia });
 */
export async function readBallotsFromLogs(
  client: Client,
  {
    proposalId,
    voter,
    governor,
    ...window
  }: { readonly proposalId: bigint; readonly voter?: Address } & GovernorOption & Partial<Omit<LogWindow, "limit">>,
): Promise<Ballot[]> {
  const deployment = await deploymentOfClient(client);
  const address = governor ?? deployment.governor;
  const owners = encodeEventTopics({ abi: governorAbi, eventName: "FranchiseBallotCast", args: { proposalId } });
  const votes = [[topicsOf("VoteCast"), topicsOf("VoteCastWithParams")]];
  const filters = [
    { address, topics: votes },
    { address, topics: owners },
  ];
  const logs = await readLogs(client, filters, { fromBlock: deployment.startBlock, ...window });
  const timestamps = await readTimestamps(client, logs);
  const timestampOf = (block: bigint) => timestamps.get(block) ?? 0;
  const events = decodeGovernanceEvents({ logs, governor: address, timestampOf });
  return ballotsOf(events.filter(({ args }) => args.proposalId === proposalId))
    .filter((ballot) => voter === undefined || isAddressEqual(ballot.voter, voter))
    .reverse();
}
