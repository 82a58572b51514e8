import type { Address } from "viem";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";

/**
 * The request that names who votes with the caller's equity: itself, somebody else, or with the zero address nobody.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(delegateRequest({ equityToken, delegatee: account }));
 */
export function delegateRequest({
  equityToken,
  delegatee,
}: {
  readonly equityToken: Address;
  readonly delegatee: Address;
}) {
  return { address: equityToken, abi: equityTokenAbi, functionName: "delegate", args: [delegatee] } as const;
}
