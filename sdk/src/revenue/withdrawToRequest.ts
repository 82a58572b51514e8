import type { Address } from "viem";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/**
 * The request that sends an exact part of what the caller is owed to an address of its choice.
 * @param parameters.amount Units of the asset, more than 0 and at most what is owed
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(withdrawToRequest({ split, asset: ETHER, to: savings, amount: parseEther("0.5") }));
 */
export function withdrawToRequest({
  split,
  asset,
  to,
  amount,
}: {
  readonly split: Address;
  readonly asset: Address;
  readonly to: Address;
  readonly amount: bigint;
}) {
  return { address: split, abi: revenueSplitAbi, functionName: "withdrawTo", args: [asset, to, amount] } as const;
}
