import type { Address } from "viem";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";

/**
 * The request that stops a revocable grant at what has vested by then; that part can still be claimed.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(revokeGrantRequest({ equityGrants, account: tomas, id: 2n }));
 */
export function revokeGrantRequest({
  equityGrants,
  account,
  id,
}: {
  readonly equityGrants: Address;
  readonly account: Address;
  readonly id: bigint;
}) {
  return { address: equityGrants, abi: equityGrantsAbi, functionName: "revoke", args: [account, id] } as const;
}
