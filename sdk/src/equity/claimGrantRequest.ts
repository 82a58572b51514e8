import type { Address } from "viem";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";

/**
 * The request that mints what can be claimed of a grant of the caller.
 * @param parameters.to Who receives it; default: the caller
 * @returns A request for `simulateContract` or `writeContract`; the result is the amount
 * @example
 * await wallet.writeContract(claimGrantRequest({ equityGrants, id: 1n }));
 */
export function claimGrantRequest({
  equityGrants,
  id,
  to,
}: {
  readonly equityGrants: Address;
  readonly id: bigint;
  readonly to?: Address;
}) {
  const call = { address: equityGrants, abi: equityGrantsAbi } as const;
  if (to) return { ...call, functionName: "claimTo", args: [id, to] } as const;
  return { ...call, functionName: "claim", args: [id] } as const;
}
