import type { Address } from "viem";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";

/**
 * The request that makes a split one of a franchise, and fixes the present rates of some assets for it. For one that an
 * owner of the franchise looks after, any owner sends it; else only who looks after it, as a facilitator of the franchise.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(recogniseSplitRequest({ franchiseRegistry, id: 1n, split, assets: [ETHER] }));
 */
export function recogniseSplitRequest({
  franchiseRegistry,
  id,
  split,
  assets,
}: {
  readonly franchiseRegistry: Address;
  /** The franchise to which the split belongs from then on. */
  readonly id: bigint;
  readonly split: Address;
  /** At most 32 that have a rate and weren't recognised; none to make the split the franchise's own only. */
  readonly assets: readonly Address[];
}) {
  return {
    address: franchiseRegistry,
    abi: franchiseRegistryAbi,
    functionName: "recogniseSplit",
    args: [id, split, assets],
  } as const;
}
