import type { Address } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which a client accepts a delivered or disputed outcome: all of its money flows into the split.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(acceptRequest({ engagements, engagementId: 1n, outcome: 2 }));
 */
export function acceptRequest({
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
    functionName: "accept",
    args: [engagementId, BigInt(outcome)],
  } as const;
}
