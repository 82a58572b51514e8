import type { Address } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

/**
 * The request by which a party takes back a consent that hasn't been carried out.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * await wallet.writeContract(withdrawConsentRequest({ engagements, engagementId: 1n }));
 */
export function withdrawConsentRequest({
  engagements,
  engagementId,
}: {
  readonly engagements: Address;
  readonly engagementId: bigint;
}) {
  return {
    address: engagements,
    abi: engagementsAbi,
    functionName: "withdrawConsent",
    args: [engagementId],
  } as const;
}
