import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { type EngagementsOption, engagementsOf } from "./engagementsOf.ts";

/**
 * Whether an account was a participant of an outcome when it was accepted: its client, its facilitator, or on its team.
 * @param parameters.engagements Default: that of the client's chain
 * @returns The chain's own word; false before it's accepted
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const mayAttest = await isParticipant(client, { engagementId: 1n, outcome: 2, account: priya });
 */
export async function isParticipant(
  client: Client,
  {
    engagementId,
    outcome,
    account,
    ...option
  }: { readonly engagementId: bigint; readonly outcome: number; readonly account: Address } & EngagementsOption,
): Promise<boolean> {
  const contract = await engagementsOf(client, option);
  const args = [engagementId, BigInt(outcome), account] as const;
  return readContract(client, { ...contract, functionName: "isParticipant", args });
}
