import type { Address } from "viem";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/**
 * The request that pushes to a page of accounts what each is owed; anybody may send it.
 * @param parameters.accounts 1 to 500; who is owed nothing or can't receive is skipped
 * @returns A request for `simulateContract` or `writeContract`; the result is what was sent in total
 * @example
 * await wallet.writeContract(payManyRequest({ split, asset: ETHER, accounts: [lucia, tomas] }));
 */
export function payManyRequest({
  split,
  asset,
  accounts,
}: {
  readonly split: Address;
  readonly asset: Address;
  readonly accounts: readonly Address[];
}) {
  return { address: split, abi: revenueSplitAbi, functionName: "payMany", args: [asset, accounts] } as const;
}
