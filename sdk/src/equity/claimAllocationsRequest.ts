import type { Address } from "viem";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";
import type { Allocation } from "./Allocation.ts";

/**
 * The request that mints several allocations, of any rounds, each to its account; anybody may send it.
 * @param parameters.allocations 1 to 100; those that were claimed before are passed over
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(claimAllocationsRequest({ equityRounds, allocations }));
 */
export function claimAllocationsRequest({
  equityRounds,
  allocations,
}: {
  readonly equityRounds: Address;
  readonly allocations: readonly Allocation[];
}) {
  const page = allocations.map(({ index, account, amount, proof }) => ({ index, account, amount, proof }));
  return { address: equityRounds, abi: equityRoundsAbi, functionName: "claimMany", args: [page] } as const;
}
