import { type Address, type Client, encodeEventTopics, parseEventLogs } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { readDescription } from "../documents/readDescription.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import type { FranchiseVote, VoteSide } from "./FranchiseVote.ts";

const BALLOT = { abi: governorAbi, eventName: "FranchiseBallotCast" } as const;
const PROPOSAL = { abi: governorAbi, eventName: "ProposalCreated" } as const;

/** Sides as ballots number them. */
const SIDES: readonly VoteSide[] = ["AGAINST", "FOR", "ABSTAIN"];
/** Stances as the contract numbers them: the first is none. */
const STANCES: readonly (VoteSide | null)[] = [null, "AGAINST", "FOR", "ABSTAIN"];

/**
 * Where a franchise stands and stood in proposals, read from events, for when there is no index.
 * @param parameters.governor Default: that of the client's chain
 * @returns Stances with the owners' ballots, the latest changed first
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
  const address = governor ?? deployment.governor;
  const filters = [
    { address, topics: encodeEventTopics({ ...BALLOT, args: { franchiseId } }) },
    { address, topics: encodeEventTopics(PROPOSAL) },
  ];
  const logs = await readLogs(client, filters, { fromBlock: deployment.startBlock, ...window });
  const titles = new Map(
    parseEventLogs({ ...PROPOSAL, logs }).map(({ args }) => [args.proposalId, readDescription(args.description).title]),
  );
  const cast = parseEventLogs({ ...BALLOT, logs });
  const timestamps = await readTimestamps(client, cast);
  const votes = new Map<bigint, FranchiseVote>();
  for (const { args, blockNumber } of cast) {
    const { proposalId, owner } = args;
    const at = timestamps.get(blockNumber) ?? 0;
    const side = SIDES[args.support];
    const stance = STANCES[args.stance];
    if (!side || !stance) continue;
    const ballots = [...(votes.get(proposalId)?.ballots ?? []), { owner, side, at }];
    // Taken out first, so that the latest changed comes last.
    votes.delete(proposalId);
    votes.set(proposalId, { proposalId, title: titles.get(proposalId) || null, stance, ballots, updatedAt: at });
  }
  return [...votes.values()].reverse();
}
