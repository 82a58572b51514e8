import type { Address } from "viem";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";

/**
 * The request by which an owner makes a split one of their franchise, and fixes the present rates of some assets for it.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(recogniseSplitRequest({ franchiseRegistry, split, assets: [ETHER] }));
 */
export function recogniseSplitRequest({
  franchiseRegistry,
  split,
  assets,
}: {
  readonly franchiseRegistry: Address;
  readonly split: Address;
  /** At most 32 that have a rate and weren't recognised; none to make the split the franchise's own only. */
  readonly assets: readonly Address[];
}) {
  return {
    address: franchiseRegistry,
    abi: franchiseRegistryAbi,
    functionName: "recogniseSplit",
    args: [split, assets],
  } as const;
}
