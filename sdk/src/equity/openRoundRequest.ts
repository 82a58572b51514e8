import type { Address, Hex } from "viem";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";

/**
 * The request that opens a round; its total is set aside from the mint allowance until the deadline.
 * @param parameters.digest SHA-256 of the allocation list's first document
 * @param parameters.total What the allocations may claim in all, in units of equity
 * @param parameters.deadline The last second in which they can be claimed
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(openRoundRequest({ equityRounds, root, digest, total, deadline }));
 */
export function openRoundRequest({
  equityRounds,
  root,
  digest,
  total,
  deadline,
}: {
  readonly equityRounds: Address;
  readonly root: Hex;
  readonly digest: Hex;
  readonly total: bigint;
  readonly deadline: bigint;
}) {
  return {
    address: equityRounds,
    abi: equityRoundsAbi,
    functionName: "openRound",
    args: [root, digest, total, Number(deadline)],
  } as const;
}
