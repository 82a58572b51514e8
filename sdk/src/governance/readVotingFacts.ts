import { type Address, type Client, zeroAddress } from "viem";
import { getBlock, readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import type { VotingFacts } from "./eligibilityOf.ts";

type Contracts = Readonly<Record<"governor" | "equityToken" | "franchiseRegistry", Address>>;

/** All of `VotingFacts` but what follows from the proposal alone. */
export type AccountFacts = Omit<VotingFacts, "account" | "state">;

/**
 * What decides whether an account may vote on a proposal: the chain's own word, all at its newest block.
 * @param parameters.contracts Default: those of the client's chain
 * @returns Facts for `eligibilityOf`
 * @throws {UnknownChainError} when no contracts are given and Rizom isn't deployed on the client's chain
 * @example
 * const facts = await readVotingFacts(client, { account, proposal });
 */
export async function readVotingFacts(
  client: Client,
  {
    account,
    proposal: { id, snapshot },
    contracts: given,
  }: {
    readonly account: Address;
    readonly proposal: { readonly id: bigint; readonly snapshot: bigint };
    readonly contracts?: Contracts;
  },
): Promise<AccountFacts> {
  const contracts = given ?? (await deploymentOfClient(client));
  const { timestamp, number: blockNumber } = await getBlock(client);
  const governor = { address: contracts.governor, abi: governorAbi, blockNumber } as const;
  const token = { address: contracts.equityToken, abi: equityTokenAbi, blockNumber } as const;
  const registry = { address: contracts.franchiseRegistry, abi: franchiseRegistryAbi, blockNumber } as const;
  const args = [account] as const;
  const isPast = snapshot < timestamp;
  const past = [account, snapshot] as const;
  const [balance, delegate, votesNow, owned, hasVoted] = await Promise.all([
    readContract(client, { ...token, functionName: "balanceOf", args }),
    readContract(client, { ...token, functionName: "delegates", args }),
    readContract(client, { ...token, functionName: "getVotes", args }),
    readContract(client, { ...registry, functionName: "franchiseOf", args }),
    readContract(client, { ...governor, functionName: "hasVoted", args: [id, account] }),
  ]);
  const [votes, voting] = isPast
    ? await Promise.all([
        readContract(client, { ...token, functionName: "getPastVotes", args: past }),
        readContract(client, { ...registry, functionName: "pastVoteOf", args: past }),
      ])
    : [votesNow, await readActive(client, { ...registry, owned })];
  return {
    ...{ balance, votesNow, votes, hasVoted },
    delegate: delegate === zeroAddress ? null : delegate,
    franchiseNow: owned === 0n ? null : owned,
    franchiseId: voting === 0n ? null : voting,
  };
}

/** The franchise that is owned, if it's active now. */
async function readActive(
  client: Client,
  { owned, ...registry }: { owned: bigint; address: Address; abi: typeof franchiseRegistryAbi; blockNumber: bigint },
): Promise<bigint> {
  if (owned === 0n) return 0n;
  return (await readContract(client, { ...registry, functionName: "isActive", args: [owned] })) ? owned : 0n;
}
