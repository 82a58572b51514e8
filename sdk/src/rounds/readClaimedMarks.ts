import type { Client, Hex } from "viem";
import { multicall } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";

/** So many calls fit in the code that a call without a contract may have (EIP-3860). */
const PER_CALL = 128;

/**
 * Reads of every place of a list whether it was claimed, as the contract has marked it.
 * @param parameters.block As of which block
 * @returns One mark for each place
 * @example
 * const marks = await readClaimedMarks(client, { root, count: list.entries.length, block });
 */
export async function readClaimedMarks(
  client: Client,
  { root, count, block }: { readonly root: Hex; readonly count: number; readonly block: bigint },
): Promise<boolean[]> {
  const { equityRounds } = await deploymentOfClient(client);
  const marks: boolean[] = [];
  while (marks.length < count) {
    const length = Math.min(PER_CALL, count - marks.length);
    const contracts = Array.from({ length }, (_, place) => {
      const args = [root, BigInt(marks.length + place)] as const;
      return { address: equityRounds, abi: equityRoundsAbi, functionName: "isClaimed", args } as const;
    });
    const options = { batchSize: 0, deployless: true, allowFailure: false, blockNumber: block } as const;
    marks.push(...(await multicall(client, { contracts, ...options })));
  }
  return marks;
}
