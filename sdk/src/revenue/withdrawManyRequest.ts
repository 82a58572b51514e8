import type { Address } from "viem";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/**
 * The request that sends all that the caller is owed in several assets to one address.
 * @param parameters.assets At most 500; those in which nothing is owed are skipped
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(withdrawManyRequest({ split, assets: [ETHER, dollar], to: account }));
 */
export function withdrawManyRequest({
  split,
  assets,
  to,
}: {
  readonly split: Address;
  readonly assets: readonly Address[];
  readonly to: Address;
}) {
  return { address: split, abi: revenueSplitAbi, functionName: "withdrawMany", args: [assets, to] } as const;
}
