import type { Address } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which a client takes what lies in the escrow and belongs to no outcome.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(claimStrayRequest({ engagements, engagementId: 1n, asset: dollar, to: mira }));
 */
export function claimStrayRequest({
  engagements,
  engagementId,
  asset,
  to,
}: {
  readonly engagements: Address;
  readonly engagementId: bigint;
  /** Another asset than the engagement's, or its own when nothing is held any more. */
  readonly asset: Address;
  /** Where it's sent. */
  readonly to: Address;
}) {
  return {
    address: engagements,
    abi: engagementsAbi,
    functionName: "claimStray",
    args: [engagementId, asset, to],
  } as const;
}
