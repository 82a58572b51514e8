import type { Address } from "viem";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";

/**
 * The request by which somebody who is invited becomes an owner.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(acceptOwnershipRequest({ franchiseRegistry, id: 1n }));
 */
export function acceptOwnershipRequest({
  franchiseRegistry,
  id,
}: {
  readonly franchiseRegistry: Address;
  /** The franchise that invited the sender. */
  readonly id: bigint;
}) {
  return {
    address: franchiseRegistry,
    abi: franchiseRegistryAbi,
    functionName: "acceptOwnership",
    args: [id],
  } as const;
}
