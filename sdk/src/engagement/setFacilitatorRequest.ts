import type { Address } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which an owner of the franchise names another facilitator.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(setFacilitatorRequest({ engagements, engagementId: 1n, account: samir }));
 */
export function setFacilitatorRequest({
  engagements,
  engagementId,
  account,
}: {
  readonly engagements: Address;
  readonly engagementId: bigint;
  /** A facilitator or an owner of the franchise, neither client nor arbiter. */
  readonly account: Address;
}) {
  return {
    address: engagements,
    abi: engagementsAbi,
    functionName: "setFacilitator",
    args: [engagementId, account],
  } as const;
}
