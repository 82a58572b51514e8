import { type Address, isAddressEqual } from "viem";
import { ETHER } from "../chain/ETHER.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which a client puts the money for outcomes into escrow: ETH with the call, or a token from the client's
 * allowance to `engagements`.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(approveRequest({ asset: dollar, spender: engagements, amount }));
 * await wallet.writeContract(fundRequest({ engagements, engagementId: 1n, outcomes: [1, 2], asset: dollar, amount }));
 */
export function fundRequest({
  engagements,
  engagementId,
  outcomes,
  asset,
  amount,
}: {
  readonly engagements: Address;
  readonly engagementId: bigint;
  /** Numbers of 1 to 50 proposed ones. */
  readonly outcomes: readonly number[];
  /** The engagement's. */
  readonly asset: Address;
  /** What the outcomes ask for together, units of the asset. */
  readonly amount: bigint;
}) {
  return {
    address: engagements,
    abi: engagementsAbi,
    functionName: "fund",
    args: [engagementId, outcomes.map(BigInt)],
    value: isAddressEqual(asset, ETHER) ? amount : 0n,
  } as const;
}
