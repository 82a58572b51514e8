import type { Address } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which a client takes what couldn't be sent to it.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(claimRefundRequest({ engagements, engagementId: 1n, to: mira }));
 */
export function claimRefundRequest({
  engagements,
  engagementId,
  to,
}: {
  readonly engagements: Address;
  readonly engagementId: bigint;
  /** Where it's sent. */
  readonly to: Address;
}) {
  return {
    address: engagements,
    abi: engagementsAbi,
    functionName: "claimRefund",
    args: [engagementId, to],
  } as const;
}
