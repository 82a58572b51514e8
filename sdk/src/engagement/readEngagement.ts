import { BaseError, type Client, ContractFunctionRevertedError } from "viem";
import { getBlockNumber, readContract } from "viem/actions";
import type { Engagement } from "./Engagement.ts";
import { EngagementNotFoundError } from "./EngagementNotFoundError.ts";
import { type EngagementsOption, engagementsOf } from "./engagementsOf.ts";
import { type OutcomeNow, readOutcome } from "./readOutcome.ts";

type Kept =
  | "engagementId"
  | "franchiseId"
  | "client"
  | "facilitator"
  | "split"
  | "asset"
  | "arbiter"
  | "reviewWindow"
  | "escrow"
  | "held"
  | "refund";

/** What the contract keeps of an engagement. */
export type EngagementNow = Pick<Engagement, Kept> & { readonly outcomes: readonly OutcomeNow[] };

function isUnknown(error: unknown): boolean {
  const reverted = error instanceof BaseError && error.walk((cause) => cause instanceof ContractFunctionRevertedError);
  return (
    reverted instanceof ContractFunctionRevertedError && reverted.data?.errorName === "Engagements_UnknownEngagement"
  );
}

/**
 * An engagement with its outcomes as it is on-chain now, all at the chain's newest block.
 * @param parameters.engagements Default: that of the client's chain
 * @returns What the contract keeps: no digests and no team, which are in events
 * @throws {EngagementNotFoundError} when nobody opened one of this number
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const { held, outcomes } = await readEngagement(client, { engagementId: 1n });
 */
export async function readEngagement(
  client: Client,
  { engagementId, ...option }: { readonly engagementId: bigint } & EngagementsOption,
): Promise<EngagementNow> {
  const [{ address: engagements, abi }, blockNumber] = await Promise.all([
    engagementsOf(client, option),
    getBlockNumber(client, { cacheTime: 0 }),
  ]);
  const call = { address: engagements, abi, blockNumber, args: [engagementId] } as const;
  const [told, escrow, held, refund] = await Promise.all([
    readContract(client, { ...call, functionName: "engagement" }),
    readContract(client, { ...call, functionName: "escrowOf" }),
    readContract(client, { ...call, functionName: "held" }),
    readContract(client, { ...call, functionName: "refundOf" }),
  ]).catch((error: unknown) => {
    throw isUnknown(error) ? new EngagementNotFoundError(engagementId) : error;
  });
  const { outcomeCount, reviewWindow, ...same } = told;
  const outcomes = await Promise.all(
    Array.from({ length: Number(outcomeCount) }, (_, i) =>
      readOutcome(client, { engagementId, outcome: i + 1, engagements, blockNumber }),
    ),
  );
  const known = outcomes.filter((outcome) => outcome !== null);
  return { ...same, engagementId, reviewWindow: BigInt(reviewWindow), escrow, held, refund, outcomes: known };
}
