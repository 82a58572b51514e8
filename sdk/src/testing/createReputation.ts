import { ETHER } from "../chain/ETHER.ts";
import { acceptRequest } from "../engagement/acceptRequest.ts";
import { addToTeamRequest } from "../engagement/addToTeamRequest.ts";
import { deliverRequest } from "../engagement/deliverRequest.ts";
import { fundRequest } from "../engagement/fundRequest.ts";
import { removeFromTeamRequest } from "../engagement/removeFromTeamRequest.ts";
import { createEngagements, digestFor } from "./createEngagements.ts";
import { samir } from "./createFranchises.ts";
import { lucia, mira, priya, tomas } from "./createHarbour.ts";
import type { startLocalChain } from "./startLocalChain.ts";

type LocalChain = Awaited<ReturnType<typeof startLocalChain>>;

/**
 * Tideline's engagement 1 with Mira, of which outcome 1 is accepted, in which Samir, Lucía and Tomás took part; then Priya
 * took Lucía's place, and outcome 2 was accepted. Outcome 3 is only funded. Engagement 2 has accepted nothing.
 */
export async function createReputation(chain: LocalChain) {
  const { engagements } = chain;
  const world = await createEngagements(chain);
  const engagementId = await world.open();
  const it = { engagements, engagementId };
  await world.send(fundRequest({ ...it, outcomes: [1, 2, 3], asset: ETHER, amount: 6_000n }), mira);
  /** Tomás, who stays on the team, delivers, and Mira accepts. */
  async function finish(outcome: number) {
    await world.send(deliverRequest({ ...it, outcome, evidence: digestFor(40) }), tomas);
    await world.send(acceptRequest({ ...it, outcome }), mira);
  }
  await finish(1);
  await world.send(removeFromTeamRequest({ ...it, accounts: [lucia.address] }), samir);
  await world.send(addToTeamRequest({ ...it, accounts: [priya.address] }), samir);
  await finish(2);
  await world.open();
  return { ...world, engagementId, finish };
}
