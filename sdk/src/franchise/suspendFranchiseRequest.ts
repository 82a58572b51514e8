import type { Address } from "viem";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";

/**
 * The request by which the network suspends a franchise: an action of a proposal.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(suspendFranchiseRequest({ franchiseRegistry, id: 1n }));
 */
export function suspendFranchiseRequest({
  franchiseRegistry,
  id,
}: {
  readonly franchiseRegistry: Address;
  readonly id: bigint;
}) {
  return {
    address: franchiseRegistry,
    abi: franchiseRegistryAbi,
    functionName: "suspend",
    args: [id],
  } as const;
}
