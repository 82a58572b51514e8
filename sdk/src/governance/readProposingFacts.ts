import type { Address, Client } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { Deployment } from "../deployments/Deployment.ts";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import type { ProposingFacts } from "./proposingRight.ts";

/**
 * What decides whether an account may propose: the chain's own word, at the newest block.
 * @returns Facts for `proposingRight`
 * @example
 * const right = proposingRight(await readProposingFacts(client, { account, deployment }));
 */
export async function readProposingFacts(
  client: Client,
  {
    account,
    deployment,
  }: { readonly account: Address; readonly deployment: Pick<Deployment, "governor" | "franchiseRegistry"> },
): Promise<ProposingFacts> {
  const { timestamp, number } = await getBlock(client);
  // A proposal comes in a later block, whose last second may be that of this one: what holds in it decides.
  const past = timestamp - 1n;
  const governor = { address: deployment.governor, abi: governorAbi, blockNumber: number } as const;
  const registry = { address: deployment.franchiseRegistry, abi: franchiseRegistryAbi, blockNumber: number } as const;
  const [franchiseId, votes, threshold] = await Promise.all([
    readContract(client, { ...registry, functionName: "pastVoteOf", args: [account, past] }),
    readContract(client, { ...governor, functionName: "getVotes", args: [account, past] }),
    readContract(client, { ...governor, functionName: "proposalThreshold" }),
  ]);
  return { franchiseId, votes, threshold };
}
