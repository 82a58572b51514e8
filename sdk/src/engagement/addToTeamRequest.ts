import type { Address } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which a facilitator adds accounts to the team of an engagement.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(addToTeamRequest({ engagements, engagementId: 1n, accounts: [priya] }));
 */
export function addToTeamRequest({
  engagements,
  engagementId,
  accounts,
}: {
  readonly engagements: Address;
  readonly engagementId: bigint;
  /** 1 to 96 that have weight in the split and aren't on the team. */
  readonly accounts: readonly Address[];
}) {
  return {
    address: engagements,
    abi: engagementsAbi,
    functionName: "addToTeam",
    args: [engagementId, accounts],
  } as const;
}
