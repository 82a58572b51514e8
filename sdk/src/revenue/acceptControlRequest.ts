import type { Address } from "viem";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/**
 * The request that takes control that was offered to the sender.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(acceptControlRequest({ split }));
 */
export function acceptControlRequest({ split }: { readonly split: Address }) {
  return { address: split, abi: revenueSplitAbi, functionName: "acceptControl", args: [] } as const;
}
