import type { Client } from "viem";
import { readContract } from "viem/actions";
import { OUTCOME_STATES } from "./ENGAGEMENT_LIMITS.ts";
import type { Outcome } from "./Engagement.ts";
import { type EngagementsOption, engagementsOf } from "./engagementsOf.ts";

/** What the contract keeps of an outcome. */
export type OutcomeNow = Pick<Outcome, "number" | "state" | "amount" | "due" | "until" | "endedAt">;

/**
 * An outcome as it is on-chain now.
 * @param parameters.engagements Default: that of the client's chain
 * @param parameters.blockNumber Default: the chain's newest
 * @returns Null when the engagement has none of this number
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const { state } = (await readOutcome(client, { engagementId: 1n, outcome: 2 })) ?? {};
 */
export async function readOutcome(
  client: Client,
  {
    engagementId,
    outcome: number,
    blockNumber,
    ...option
  }: { readonly engagementId: bigint; readonly outcome: number; readonly blockNumber?: bigint } & EngagementsOption,
): Promise<OutcomeNow | null> {
  const contract = { ...(await engagementsOf(client, option)), ...(blockNumber !== undefined && { blockNumber }) };
  const args = [engagementId, BigInt(number)] as const;
  const told = await readContract(client, { ...contract, functionName: "outcome", args });
  const state = OUTCOME_STATES[told.state - 1];
  if (state === undefined) return null;
  const until = told.until === 0 ? null : BigInt(told.until);
  const endedAt = told.endedAt === 0 ? null : told.endedAt;
  return { number, state, amount: told.amount, due: BigInt(told.due), until, endedAt };
}
