import type { Address } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request that refunds a funded outcome that wasn't delivered in time: the client's as soon as it was due, anybody's 14
 * days later.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(expireRequest({ engagements, engagementId: 1n, outcome: 2 }));
 */
export function expireRequest({
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
    functionName: "expire",
    args: [engagementId, BigInt(outcome)],
  } as const;
}
