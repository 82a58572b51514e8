import type { Address } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import type { AmendmentTerms } from "./EngagementRecord.ts";
import { toAmendmentTuple } from "./toAmendmentTuple.ts";

/**
 * The request by which client or facilitator consents to an amendment; the second one's carries it out.
 * @returns A request for `simulateContract` or `writeContract`
 * @example
 * const { arbiter, reviewWindow } = engagement;
 * const amendment = { arbiter, reviewWindow, changes: [], additions: [{ amount, due, brief }] };
 * await wallet.writeContract(amendRequest({ engagements, engagementId: 1n, amendment }));
 */
export function amendRequest({
  engagements,
  engagementId,
  amendment,
}: {
  readonly engagements: Address;
  readonly engagementId: bigint;
  readonly amendment: AmendmentTerms;
}) {
  return {
    address: engagements,
    abi: engagementsAbi,
    functionName: "amend",
    args: [engagementId, toAmendmentTuple(amendment)],
  } as const;
}
