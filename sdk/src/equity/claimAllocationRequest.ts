import type { Address } from "viem";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";
import type { Allocation } from "./Allocation.ts";

/**
 * The request that mints an allocation to its account.
 * @param parameters.onBehalf Whether somebody else than the allocation's account sends it; default false
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(claimAllocationRequest({ equityRounds, allocation }));
 */
export function claimAllocationRequest({
  equityRounds,
  allocation: { account, index, amount, proof },
  onBehalf = false,
}: {
  readonly equityRounds: Address;
  readonly allocation: Allocation;
  readonly onBehalf?: boolean;
}) {
  const call = { address: equityRounds, abi: equityRoundsAbi } as const;
  if (onBehalf) return { ...call, functionName: "claimFor", args: [account, index, amount, proof] } as const;
  return { ...call, functionName: "claim", args: [index, amount, proof] } as const;
}
