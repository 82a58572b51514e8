import { type DecodedAction, type Deployment, engagementsAbi } from "@rizom/sdk";
import { type Address, BaseError, ContractFunctionRevertedError, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import { publicClient } from "../../lib/publicClient.ts";

/** Two requests each: a page mustn't ask a node for thousands. */
const MOST_ASKED = 50;

/** What an outcome pays. */
export type OutcomeWorth = { readonly asset: Address; readonly amount: bigint };

/** Engagement and outcome that a call is about, in its own words: "7/2". */
function outcomeIn({ target, arguments: args }: DecodedAction, engagements: Address): string[] {
  if (!isAddressEqual(target, engagements)) return [];
  const raw = (name: string) => args.find((argument) => argument.name === name)?.raw;
  const [engagementId, number] = [raw("engagementId"), raw("number")];
  return engagementId === undefined || number === undefined ? [] : [`${engagementId}/${number}`];
}

async function readWorth(address: Address, name: string): Promise<[string, OutcomeWorth][]> {
  const [engagementId = 0n, number = 0n] = name.split("/").map(BigInt);
  const contract = { address, abi: engagementsAbi } as const;
  try {
    const [{ asset }, { amount }] = await Promise.all([
      readContract(publicClient, { ...contract, functionName: "engagement", args: [engagementId] }),
      readContract(publicClient, { ...contract, functionName: "outcome", args: [engagementId, number] }),
    ]);
    return amount === 0n ? [] : [[name, { asset, amount }]];
  } catch (error) {
    // There's no such engagement: the call says so itself when it's tried.
    const isRefusal = error instanceof BaseError && error.walk((e) => e instanceof ContractFunctionRevertedError);
    if (isRefusal) return [];
    throw error;
  }
}

/**
 * What the outcomes pay that calls are about, so that shares of them can be told as amounts.
 * @returns By engagement and outcome: "7/2"
 * @throws when the chain can't be asked
 */
export async function readOutcomeWorths(
  nodes: readonly DecodedAction[],
  { engagements }: Deployment,
): Promise<ReadonlyMap<string, OutcomeWorth>> {
  const names = [...new Set(nodes.flatMap((node) => outcomeIn(node, engagements)))].slice(0, MOST_ASKED);
  return new Map((await Promise.all(names.map((name) => readWorth(engagements, name)))).flat());
}
