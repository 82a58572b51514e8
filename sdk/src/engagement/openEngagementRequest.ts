import type { Address, Hex } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import type { OutcomeTerms } from "./EngagementRecord.ts";
import { toOutcomeTerms } from "./toOutcomeTerms.ts";

/** An engagement as it's opened. */
export type NewEngagement = {
  /** An active franchise, of which the sender is facilitator or owner. */
  readonly franchiseId: bigint;
  /** Who funds and accepts, not the sender. */
  readonly client: Address;
  /** A split of that franchise. */
  readonly split: Address;
  /** What is paid in; ETH is `ETHER`. */
  readonly asset: Address;
  /** Who decides disputes, neither client nor sender. */
  readonly arbiter: Address;
  /** How long the client may look at a delivery, 1 to 90 days, seconds. */
  readonly reviewWindow: bigint;
  /** SHA-256 of the document that describes the whole. */
  readonly brief: Hex;
  /** Who works on it, at most 96 accounts of the split's team; it can change later. */
  readonly team: readonly Address[];
  /** 1 to 50. */
  readonly outcomes: readonly OutcomeTerms[];
};

/**
 * The request by which a facilitator opens an engagement and makes its escrow.
 * @returns A request for `simulateContract`, which tells the engagement's number, or `writeContract`
 * @example
 * const { result: engagementId } = await client.simulateContract(openEngagementRequest({ engagements, ...terms }));
 */
export function openEngagementRequest({
  engagements,
  franchiseId,
  client,
  split,
  asset,
  arbiter,
  reviewWindow,
  brief,
  team,
  outcomes,
}: NewEngagement & { readonly engagements: Address }) {
  const people = { franchiseId, client, split, asset, arbiter, team };
  const terms = { reviewWindow: Number(reviewWindow), brief, outcomes: outcomes.map(toOutcomeTerms) };
  return { address: engagements, abi: engagementsAbi, functionName: "open", args: [{ ...people, ...terms }] } as const;
}
