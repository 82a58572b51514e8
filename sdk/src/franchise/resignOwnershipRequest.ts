import type { Address } from "viem";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";

/**
 * The request by which an owner stops being one; another has to remain.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(resignOwnershipRequest({ franchiseRegistry }));
 */
export function resignOwnershipRequest({ franchiseRegistry }: { readonly franchiseRegistry: Address }) {
  return {
    address: franchiseRegistry,
    abi: franchiseRegistryAbi,
    functionName: "resignOwnership",
    args: [],
  } as const;
}
