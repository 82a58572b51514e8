import type { Address } from "viem";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";
import type { Allocation } from "./Allocation.ts";

/**
 * The request that mints an allocation of the caller.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(claimAllocationRequest({ equityRounds, allocation }));
 */
export function claimAllocationRequest({
  equityRounds,
  allocation: { index, amount, proof },
}: {
  readonly equityRounds: Address;
  readonly allocation: Allocation;
}) {
  return { address: equityRounds, abi: equityRoundsAbi, functionName: "claim", args: [index, amount, proof] } as const;
}
