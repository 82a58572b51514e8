import type { Address } from "viem";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";

/**
 * The request that lets holders transfer equity, for ever.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(openTransfersRequest({ equityToken }));
 */
export function openTransfersRequest({ equityToken }: { readonly equityToken: Address }) {
  return { address: equityToken, abi: equityTokenAbi, functionName: "openTransfers", args: [] } as const;
}
