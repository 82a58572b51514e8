import type { Address } from "viem";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/**
 * The request that sends the caller all that it is owed in one asset.
 * @returns A request for `simulateContract` or `writeContract`; the result is the amount
 * @example
 * await wallet.writeContract(withdrawRequest({ split, asset: ETHER }));
 */
export function withdrawRequest({ split, asset }: { readonly split: Address; readonly asset: Address }) {
  return { address: split, abi: revenueSplitAbi, functionName: "withdraw", args: [asset] } as const;
}
