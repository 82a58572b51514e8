import type { Address } from "viem";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";

/**
 * The request that lets a spender take exactly `amount` of a token from the caller: a split that is paid, or
 * `engagements` when outcomes are funded.
 * @param parameters.amount Units of the token: what is to be paid, never more; 0 takes an approval back
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(approveRequest({ asset: dollar, spender: split, amount: 1_000_000n }));
 */
export function approveRequest({
  asset,
  spender,
  amount,
}: {
  readonly asset: Address;
  readonly spender: Address;
  readonly amount: bigint;
}) {
  return { address: asset, abi: erc20PermitAbi, functionName: "approve", args: [spender, amount] } as const;
}
