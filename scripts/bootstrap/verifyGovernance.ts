import { equityTokenAbi, governorAbi, readGrantsFromLogs, readRoundsFromLogs, vestedAt } from "@rizom/sdk";
import { getBlock, readContract } from "viem/actions";
import { CommandError } from "../command/CommandError.ts";
import { eventsOf } from "../powers/eventsOf.ts";
import { inspectPowers } from "../powers/inspectPowers.ts";
import type { Network } from "./Network.ts";

/** States of a proposal that may still be executed: pending, active, succeeded, queued. */
const ALIVE = new Set([0, 1, 4, 5]);

/** A proposal that was made while the network was founded was voted on by a house that wasn't complete. */
async function tellProposals({ client, deployment }: Network, problems: string[]): Promise<void> {
  const call = { address: deployment.governor, abi: governorAbi } as const;
  const made = await eventsOf({ client, deployment, block: undefined }, { ...call, names: ["ProposalCreated"] });
  for (const { args } of made) {
    const state = await readContract(client, { ...call, functionName: "state", args: [args.proposalId] });
    if (!ALIVE.has(state)) continue;
    problems.push(
      `Proposal ${args.proposalId} was made before the network was complete, by ${args.proposer}. Have it cancelled first.`,
    );
  }
}

/** Equity that somebody owns or can claim: without any, no proposal can pass, for ever. */
async function tellMissingEquity({ client, deployment }: Network, problems: string[]): Promise<void> {
  const { equityToken, equityGrants } = deployment;
  const supply = await readContract(client, { address: equityToken, abi: equityTokenAbi, functionName: "totalSupply" });
  if (supply > 0n) return;
  const { timestamp } = await getBlock(client);
  const rounds = await readRoundsFromLogs(client);
  if (rounds.some(({ left, deadline }) => left > 0n && deadline >= timestamp)) return;
  const grants = await readGrantsFromLogs(client, { equityGrants });
  if (grants.some((grant) => vestedAt(grant, timestamp) > grant.claimed)) return;
  problems.push("Nobody owns equity or can claim any, so that no proposal can reach its quorum.");
}

/**
 * Makes sure that the network can govern itself, and that nobody but the deployer stands beside it: the last look before
 * the deployer lets go.
 * @throws {CommandError} with everything that isn't right
 */
export async function verifyGovernance(network: Network): Promise<void> {
  const { problems: found } = await inspectPowers(network.client, network.deployment, network.deployer);
  const problems = [...found];
  await tellProposals(network, problems);
  await tellMissingEquity(network, problems);
  if (problems.length === 0) return;
  throw new CommandError(
    `${problems.join("\n")}\nThe deployer keeps its powers until this is right. Run it again then.`,
  );
}
