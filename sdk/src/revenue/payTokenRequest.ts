import { type Address, type Hex, zeroHash } from "viem";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/**
 * The request that pays a token into a split from the payer's allowance.
 * @param parameters.amount Units of the token
 * @param parameters.reference The payer's own reference, from `referenceOf`; default none
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(payTokenRequest({ split, asset: dollar, amount: 1_000_000n }));
 */
export function payTokenRequest({
  split,
  asset,
  amount,
  reference = zeroHash,
}: {
  readonly split: Address;
  readonly asset: Address;
  readonly amount: bigint;
  readonly reference?: Hex;
}) {
  return { address: split, abi: revenueSplitAbi, functionName: "payToken", args: [asset, amount, reference] } as const;
}
