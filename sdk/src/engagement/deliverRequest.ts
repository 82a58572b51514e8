import type { Address, Hex } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which the facilitator or somebody on the team shows evidence for a funded outcome, or new evidence while
 * the client looks at it.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(deliverRequest({ engagements, engagementId: 1n, outcome: 2, evidence }));
 */
export function deliverRequest({
  engagements,
  engagementId,
  outcome,
  evidence,
}: {
  readonly engagements: Address;
  readonly engagementId: bigint;
  /** Its number in the engagement. */
  readonly outcome: number;
  /** SHA-256 of the evidence. */
  readonly evidence: Hex;
}) {
  return {
    address: engagements,
    abi: engagementsAbi,
    functionName: "deliver",
    args: [engagementId, BigInt(outcome), evidence],
  } as const;
}
