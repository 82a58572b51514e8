import type { Address } from "viem";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/**
 * The request that makes a split watch a token, so that plain transfers of it are never re-priced.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(openAssetRequest({ split, asset }));
 */
export function openAssetRequest({ split, asset }: { readonly split: Address; readonly asset: Address }) {
  return { address: split, abi: revenueSplitAbi, functionName: "openAsset", args: [asset] } as const;
}
