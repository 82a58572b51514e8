import type { Address } from "viem";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/**
 * The request that gives control up for ever: team, weights and manager stay as they are, and it can't be undone.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(renounceControlRequest({ split }));
 */
export function renounceControlRequest({ split }: { readonly split: Address }) {
  return { address: split, abi: revenueSplitAbi, functionName: "renounceControl", args: [] } as const;
}
