import type { Address } from "viem";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/**
 * The request that offers control to another account, which must accept; the zero address takes an offer back.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(transferControlRequest({ split, controller }));
 */
export function transferControlRequest({
  split,
  controller,
}: {
  readonly split: Address;
  readonly controller: Address;
}) {
  return { address: split, abi: revenueSplitAbi, functionName: "transferControl", args: [controller] } as const;
}
