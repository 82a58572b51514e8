import type { Address } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which client or facilitator cancels an outcome: a proposed one at once, one whose money is in escrow with
 * the consent of both.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(cancelOutcomeRequest({ engagements, engagementId: 1n, outcome: 2 }));
 */
export function cancelOutcomeRequest({
  engagements,
  engagementId,
  outcome,
}: {
  readonly engagements: Address;
  readonly engagementId: bigint;
  /** Its number in the engagement. */
  readonly outcome: number;
}) {
  return {
    address: engagements,
    abi: engagementsAbi,
    functionName: "cancel",
    args: [engagementId, BigInt(outcome)],
  } as const;
}
