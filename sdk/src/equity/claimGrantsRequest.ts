import type { Address } from "viem";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";

/**
 * The request that mints what can be claimed of several grants of the caller.
 * @param parameters.ids 1 to 100; those of which nothing can be claimed are passed over
 * @param parameters.to Who receives it: the caller, or another address
 * @returns A request for `simulateContract` or `writeContract`; the result is the amount
 * @example
 * await wallet.writeContract(claimGrantsRequest({ equityGrants, ids: [1n, 4n], to: account }));
 */
export function claimGrantsRequest({
  equityGrants,
  ids,
  to,
}: {
  readonly equityGrants: Address;
  readonly ids: readonly bigint[];
  readonly to: Address;
}) {
  return { address: equityGrants, abi: equityGrantsAbi, functionName: "claimMany", args: [ids, to] } as const;
}
