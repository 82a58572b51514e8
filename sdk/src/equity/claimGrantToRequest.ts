import type { Address } from "viem";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";

/**
 * The request that mints what can be claimed of a grant of the caller to an address of its choice.
 * @returns A request for `simulateContract` or `writeContract`; the result is the amount
 * @example
 * await wallet.writeContract(claimGrantToRequest({ equityGrants, id: 1n, to: savings }));
 */
export function claimGrantToRequest({
  equityGrants,
  id,
  to,
}: {
  readonly equityGrants: Address;
  readonly id: bigint;
  readonly to: Address;
}) {
  return { address: equityGrants, abi: equityGrantsAbi, functionName: "claimTo", args: [id, to] } as const;
}
