import type { Address } from "viem";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";

/**
 * The request by which the network takes a suspension back: an action of a proposal.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(reinstateFranchiseRequest({ franchiseRegistry, id: 1n }));
 */
export function reinstateFranchiseRequest({
  franchiseRegistry,
  id,
}: {
  readonly franchiseRegistry: Address;
  readonly id: bigint;
}) {
  return {
    address: franchiseRegistry,
    abi: franchiseRegistryAbi,
    functionName: "reinstate",
    args: [id],
  } as const;
}
