import type { Address, Hex } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which a client refuses what was delivered, while the review runs.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(disputeRequest({ engagements, engagementId: 1n, outcome: 2, reason }));
 */
export function disputeRequest({
  engagements,
  engagementId,
  outcome,
  reason,
}: {
  readonly engagements: Address;
  readonly engagementId: bigint;
  /** Its number in the engagement. */
  readonly outcome: number;
  /** SHA-256 of the document that says why. */
  readonly reason: Hex;
}) {
  return {
    address: engagements,
    abi: engagementsAbi,
    functionName: "dispute",
    args: [engagementId, BigInt(outcome), reason],
  } as const;
}
