import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { type EngagementsOption, engagementsOf } from "./engagementsOf.ts";

/**
 * Whether an account works on an engagement now.
 * @param parameters.engagements Default: that of the client's chain
 * @returns The chain's own word
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const mayDeliver = await isOnEngagementTeam(client, { engagementId: 1n, account: priya });
 */
export async function isOnEngagementTeam(
  client: Client,
  {
    engagementId,
    account,
    ...option
  }: { readonly engagementId: bigint; readonly account: Address } & EngagementsOption,
): Promise<boolean> {
  const contract = await engagementsOf(client, option);
  return readContract(client, { ...contract, functionName: "isOnTeam", args: [engagementId, account] });
}
