import type { Address } from "viem";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";
import type { Allocation } from "./Allocation.ts";

/**
 * The request that mints an allocation to its account; anybody may send it.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(claimAllocationForRequest({ equityRounds, allocation }));
 */
export function claimAllocationForRequest({
  equityRounds,
  allocation: { account, index, amount, proof },
}: {
  readonly equityRounds: Address;
  readonly allocation: Allocation;
}) {
  return {
    address: equityRounds,
    abi: equityRoundsAbi,
    functionName: "claimFor",
    args: [account, index, amount, proof],
  } as const;
}
