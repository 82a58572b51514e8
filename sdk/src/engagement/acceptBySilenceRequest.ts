import type { Address } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which anybody ends the silence of a client whose review is over: as if accepted.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(acceptBySilenceRequest({ engagements, engagementId: 1n, outcome: 2 }));
 */
export function acceptBySilenceRequest({
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
    functionName: "acceptBySilence",
    args: [engagementId, BigInt(outcome)],
  } as const;
}
