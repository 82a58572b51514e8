import { type Address, type Client, zeroAddress, zeroHash } from "viem";
import { readContract } from "viem/actions";
import { OUTCOME_STATES } from "../engagement/ENGAGEMENT_LIMITS.ts";
import type { Engagement, Outcome } from "../engagement/Engagement.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

const UNREAD_OUTCOME = {
  ...{
    brief: zeroHash,
    briefDocument: null,
    evidence: null,
    evidenceDocument: null,
    fundedAt: null,
    deliveredAt: null,
  },
  ...{ dispute: null, teamShare: null, toSplit: 0n, toClient: 0n, acceptedFacilitator: null, participants: [] },
  payment: null,
} as const;
const UNREAD = {
  ...{ brief: zeroHash, briefDocument: null, escrow: zeroAddress, funded: 0n, toSplit: 0n, toClient: 0n },
  ...{ openedAt: 0, updatedAt: 0, block: 0n, transaction: zeroHash },
} as const;

type Question = { readonly engagements: Address; readonly engagementId: bigint };

/** An engagement as the contract's views tell it, each value where it's kept: only what rules depend on is filled in. */
export async function engagementNow(
  client: Client,
  { engagements, engagementId, people }: Question & { readonly people: readonly Address[] },
): Promise<Engagement> {
  const contract = { address: engagements, abi: engagementsAbi } as const;
  const args = [engagementId] as const;
  const { reviewWindow, outcomeCount, ...found } = await readContract(client, {
    ...{ ...contract, functionName: "engagement", args },
  });
  const numbers = Array.from({ length: Number(outcomeCount) }, (_, i) => i + 1);
  const outcomes = numbers.map(async (number): Promise<Outcome> => {
    const told = await readContract(client, {
      ...{ ...contract, functionName: "outcome", args: [engagementId, BigInt(number)] },
    });
    const state = OUTCOME_STATES[told.state - 1];
    if (!state) throw new Error("There's no such outcome.");
    const times = { due: BigInt(told.due), until: told.until === 0 ? null : BigInt(told.until) };
    return { ...UNREAD_OUTCOME, number, state, amount: told.amount, ...times, endedAt: told.endedAt || null };
  });
  const isOnTeam = (account: Address) =>
    readContract(client, { ...contract, functionName: "isOnTeam", args: [engagementId, account] });
  const team = people.map(async (account, place) => ({
    ...{ account, place, isOnTeam: await isOnTeam(account), joinedAt: 0, leftAt: null },
  }));
  return {
    ...{ ...UNREAD, ...found, engagementId, reviewWindow: BigInt(reviewWindow) },
    held: await readContract(client, { ...contract, functionName: "held", args }),
    refund: await readContract(client, { ...contract, functionName: "refundOf", args }),
    outcomes: await Promise.all(outcomes),
    team: (await Promise.all(team)).filter((member) => member.isOnTeam),
  };
}
