import { type Address, type Client, erc20Abi } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import type { Quorums } from "./Quorums.ts";

type Contracts = Readonly<Record<"governor" | "equityToken" | "franchiseRegistry", Address>>;

/** What would be needed if the snapshot were now: the chain answers for what is past only. */
async function readPresent(client: Client, contracts: Contracts): Promise<Quorums> {
  const { governor: address, equityToken, franchiseRegistry } = contracts;
  const governor = { address, abi: governorAbi } as const;
  const [supply, activeFranchises, equityPercent, franchisePercent] = await Promise.all([
    readContract(client, { address: equityToken, abi: erc20Abi, functionName: "totalSupply" }),
    readContract(client, { address: franchiseRegistry, abi: franchiseRegistryAbi, functionName: "activeCount" }),
    readContract(client, { ...governor, functionName: "quorumNumerator" }),
    readContract(client, { ...governor, functionName: "franchiseQuorumNumerator" }),
  ]);
  const equity = (supply * equityPercent) / 100n;
  return { equity, franchises: (activeFranchises * franchisePercent + 99n) / 100n, supply, activeFranchises };
}

/**
 * What both houses need of a proposal, and how large they are, at its snapshot; while that is ahead, what it would be now.
 * @param parameters.snapshot The proposal's, in seconds
 * @param parameters.now Seconds, by the chain's clock
 * @param parameters.contracts Default: those of the client's chain
 * @returns Quorums and sizes; once the snapshot is past they never change
 * @throws {UnknownChainError} when no contracts are given and Rizom isn't deployed on the client's chain
 * @example
 * const quorums = await readQuorums(client, { snapshot: proposal.snapshot, now });
 */
export async function readQuorums(
  client: Client,
  {
    snapshot,
    now,
    contracts: given,
  }: { readonly snapshot: bigint; readonly now: bigint; readonly contracts?: Contracts },
): Promise<Quorums> {
  const contracts = given ?? (await deploymentOfClient(client));
  if (snapshot >= now) return readPresent(client, contracts);
  const governor = { address: contracts.governor, abi: governorAbi } as const;
  const token = { address: contracts.equityToken, abi: equityTokenAbi } as const;
  const registry = { address: contracts.franchiseRegistry, abi: franchiseRegistryAbi } as const;
  const args = [snapshot] as const;
  const [equity, franchises, supply, activeFranchises] = await Promise.all([
    readContract(client, { ...governor, functionName: "quorum", args }),
    readContract(client, { ...governor, functionName: "franchiseQuorum", args }),
    readContract(client, { ...token, functionName: "getPastTotalSupply", args }),
    readContract(client, { ...registry, functionName: "pastActiveCount", args }),
  ]);
  return { equity, franchises, supply, activeFranchises };
}
