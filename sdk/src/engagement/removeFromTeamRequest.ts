import type { Address } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which a facilitator takes accounts off the team of an engagement.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(removeFromTeamRequest({ engagements, engagementId: 1n, accounts: [priya] }));
 */
export function removeFromTeamRequest({
  engagements,
  engagementId,
  accounts,
}: {
  readonly engagements: Address;
  readonly engagementId: bigint;
  /** 1 to 96 that are on the team. */
  readonly accounts: readonly Address[];
}) {
  return {
    address: engagements,
    abi: engagementsAbi,
    functionName: "removeFromTeam",
    args: [engagementId, accounts],
  } as const;
}
