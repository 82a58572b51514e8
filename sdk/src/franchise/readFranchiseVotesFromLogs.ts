import { type Address, type Client, encodeEventTopics, parseEventLogs } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import type { FranchiseVote, VoteSide } from "./FranchiseVote.ts";

/** Sides as ballots number them. */
const SIDES: readonly VoteSide[] = ["AGAINST", "FOR", "ABSTAIN"];
/** Stances as the contract numbers them: the first is none. */
const STANCES: readonly (VoteSide | null)[] = [null, "AGAINST", "FOR", "ABSTAIN"];

/**
 * Where a franchise stands and stood in proposals, read from events, for when there is no index.
 * @param parameters.governor Default: that of the client's chain
 * @returns Stances with the owners' ballots, the latest changed first; titles aren't read
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const [latest] = await readFranchiseVotesFromLogs(client, { franchiseId: 1n });
 */
export async function readFranchiseVotesFromLogs(
  client: Client,
  {
    franchiseId,
    governor,
    ...window
  }: { readonly franchiseId: bigint; readonly governor?: Address } & Partial<Omit<LogWindow, "limit">>,
): Promise<FranchiseVote[]> {
  const deployment = await deploymentOfClient(client);
  const event = { abi: governorAbi, eventName: "FranchiseBallotCast" } as const;
  const topics = encodeEventTopics({ ...event, args: { franchiseId } });
  const filter = { address: governor ?? deployment.governor, topics };
  const logs = await readLogs(client, [filter], { fromBlock: deployment.startBlock, ...window });
  const timestamps = await readTimestamps(client, logs);
  const votes = new Map<bigint, FranchiseVote>();
  for (const { args, blockNumber } of parseEventLogs({ ...event, logs })) {
    const { proposalId, owner } = args;
    const at = timestamps.get(blockNumber) ?? 0;
    const side = SIDES[args.support];
    const stance = STANCES[args.stance];
    if (!side || !stance) continue;
    const ballots = [...(votes.get(proposalId)?.ballots ?? []), { owner, side, at }];
    // Taken out first, so that the latest changed comes last.
    votes.delete(proposalId);
    votes.set(proposalId, { proposalId, title: null, stance, ballots, updatedAt: at });
  }
  return [...votes.values()].reverse();
}
