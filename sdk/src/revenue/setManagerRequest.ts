import type { Address } from "viem";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/**
 * The request that names who earns the relationship leg from now on; only the controller can send it.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(setManagerRequest({ split, manager }));
 */
export function setManagerRequest({ split, manager }: { readonly split: Address; readonly manager: Address }) {
  return { address: split, abi: revenueSplitAbi, functionName: "setManager", args: [manager] } as const;
}
