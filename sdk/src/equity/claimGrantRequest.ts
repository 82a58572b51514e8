import type { Address } from "viem";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";

/**
 * The request that mints what can be claimed of a grant of the caller.
 * @returns A request for `simulateContract` or `writeContract`; the result is the amount
 * @example
 * await wallet.writeContract(claimGrantRequest({ equityGrants, id: 1n }));
 */
export function claimGrantRequest({ equityGrants, id }: { readonly equityGrants: Address; readonly id: bigint }) {
  return { address: equityGrants, abi: equityGrantsAbi, functionName: "claim", args: [id] } as const;
}
