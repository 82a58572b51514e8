import { type Account, type Address, isAddressEqual } from "viem";
import { expect } from "vitest";
import { ETHER } from "../chain/ETHER.ts";
import { applyToEngagement } from "../engagement/applyToEngagement.ts";
import { decodeEngagementEvents } from "../engagement/decodeEngagementEvents.ts";
import { deliverRequest } from "../engagement/deliverRequest.ts";
import type { Engagement, Outcome } from "../engagement/Engagement.ts";
import type { EngagementRecord } from "../engagement/EngagementRecord.ts";
import { fundRequest } from "../engagement/fundRequest.ts";
import { isOnEngagementTeam } from "../engagement/isOnEngagementTeam.ts";
import { isParticipant } from "../engagement/isParticipant.ts";
import { readEngagement } from "../engagement/readEngagement.ts";
import { readEngagementFromLogs } from "../engagement/readEngagementFromLogs.ts";
import { arbiter, type createEngagements, digestFor, stranger } from "./createEngagements.ts";
import { samir } from "./createFranchises.ts";
import { jonas, lucia, mira, priya, tomas } from "./createHarbour.ts";
import type { startLocalChain } from "./startLocalChain.ts";

type LocalChain = Awaited<ReturnType<typeof startLocalChain>>;
type World = Awaited<ReturnType<typeof createEngagements>>;

/** A call, and who sends it. */
export type Deed = readonly [request: object, by: Account];

const people = [mira, samir, jonas, lucia, tomas, priya, arbiter, stranger].map(({ address }) => address);

/** An outcome that must be there. */
export function outcomeIn({ outcomes }: Pick<Engagement, "outcomes">, number: number): Outcome {
  const outcome = outcomes[number - 1];
  if (!outcome) throw new Error(`Outcome ${number} must be there.`);
  return outcome;
}

/** Engagements that live deed by deed, each held against the chain after every deed. */
export function engagementLives({ client, engagements }: LocalChain, { send }: World) {
  const contract = { engagements };
  const outcomeOf = (engagementId: bigint, outcome: number) => ({ engagements, engagementId, outcome });
  const fund = (engagementId: bigint, outcomes: readonly number[], amount: bigint, asset: Address = ETHER) =>
    fundRequest({ engagements, engagementId, outcomes, asset, amount });
  const deliver = (engagementId: bigint, outcome: number, n = 40) =>
    deliverRequest({ ...outcomeOf(engagementId, outcome), evidence: digestFor(n) });

  async function recordOf(engagementId: bigint): Promise<EngagementRecord> {
    const record = await readEngagementFromLogs(client, { ...contract, engagementId });
    if (!record) throw new Error(`Engagement ${engagementId} must be there.`);
    return record;
  }

  async function expectParticipants(known: EngagementRecord, outcome: Outcome): Promise<void> {
    const { number, state, acceptedFacilitator, participants } = outcome;
    if (state !== "accepted") expect([acceptedFacilitator, participants]).toEqual([null, []]);
    const took = acceptedFacilitator === null ? [] : [...participants, acceptedFacilitator, known.client];
    const question = outcomeOf(known.engagementId, number);
    const said = people.map((account) => isParticipant(client, { ...question, account }));
    expect(await Promise.all(said)).toEqual(people.map((one) => took.some((other) => isAddressEqual(one, other))));
  }

  /** What the contract's own views tell is what the events tell. */
  async function expectAsOnChain(known: EngagementRecord): Promise<void> {
    const { engagementId } = known;
    const { outcomes, ...now } = await readEngagement(client, { ...contract, engagementId });
    expect(known).toMatchObject(now);
    expect(known.outcomes).toHaveLength(outcomes.length);
    expect(known.outcomes).toMatchObject(outcomes);
    for (const { account, isOnTeam } of known.team) {
      expect(await isOnEngagementTeam(client, { ...contract, engagementId, account })).toBe(isOnTeam);
    }
    for (const outcome of known.outcomes) await expectParticipants(known, outcome);
  }

  /** Does one deed after another: what each receipt tells, applied to what was known, is what all logs tell then. */
  async function live(engagementId: bigint, deeds: readonly Deed[]): Promise<EngagementRecord> {
    let known = await recordOf(engagementId);
    for (const [request, by] of deeds) {
      const { logs, blockNumber } = await send(request, by);
      const { timestamp } = await client.getBlock({ blockNumber });
      const events = decodeEngagementEvents({ logs, ...contract, timestampOf: () => Number(timestamp) });
      expect(events.length).toBeGreaterThan(0);
      known = events.reduce(applyToEngagement, known);
      expect(known).toEqual(await recordOf(engagementId));
      await expectAsOnChain(known);
    }
    return known;
  }

  return { outcomeOf, fund, deliver, recordOf, expectAsOnChain, live };
}
