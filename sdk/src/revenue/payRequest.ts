import { type Address, type Hex, zeroHash } from "viem";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";

/**
 * The request that pays ETH into a split.
 * @param parameters.amount Wei
 * @param parameters.reference The payer's own reference, from `referenceOf`; default none
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(payRequest({ split, amount: parseEther("1"), reference: referenceOf("Invoice 7") }));
 */
export function payRequest({
  split,
  amount,
  reference = zeroHash,
}: {
  readonly split: Address;
  readonly amount: bigint;
  readonly reference?: Hex;
}) {
  return { address: split, abi: revenueSplitAbi, functionName: "pay", args: [reference], value: amount } as const;
}
