import type { Address } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which client or facilitator consents to divide an outcome whose money is in escrow; the second one's
 * divides it.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(settleRequest({ engagements, engagementId: 1n, outcome: 2, teamShare: 5_000 }));
 */
export function settleRequest({
  engagements,
  engagementId,
  outcome,
  teamShare,
}: {
  readonly engagements: Address;
  readonly engagementId: bigint;
  /** Its number in the engagement. */
  readonly outcome: number;
  /** Basis points into the split, 1 to 9,999. */
  readonly teamShare: number;
}) {
  return {
    address: engagements,
    abi: engagementsAbi,
    functionName: "settle",
    args: [engagementId, BigInt(outcome), teamShare],
  } as const;
}
