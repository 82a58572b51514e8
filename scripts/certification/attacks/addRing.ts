import type { Address } from "viem";
import { accountOf } from "../accountOf.ts";
import type { WorldChance } from "../chance.ts";
import { createRecorder, type Recorder } from "../createRecorder.ts";
import type { World, WorldMember } from "../World.ts";
import type { AddedRing } from "./Attack.ts";

/** How a ring of sybils goes about it. */
export type RingPlan = {
  readonly size: number;
  /** Whether the ring's own outcomes are paid above the floor, so that attestations about them count. */
  readonly isPaid: boolean;
  /** How many of the ring attest each other. */
  readonly circle: number;
  /** How many of the circle the bribed edges lead to, by chance: 1 is all to one of them. */
  readonly receivers: number;
  /** How many edges from members to sybils are bought. */
  readonly bribes: number;
  readonly bribed: "any member" | "owners";
  /** Whether somebody who answers for a franchise is one of them: attests sixteen sybils too. */
  readonly hasCorruptOwner: boolean;
};

/** More than fill what the pair cap allows, and enough for every level. */
const OUTCOMES = 6;
const FIRST_ENGAGEMENT = 1_000_000n;
const EDGES_OF_OWNER = 16;
const BEST = [{ work: "developing", mark: 4 }] as const;

/** A ring of sybils, whose members give each other the best mark, with edges that were bought. */
export function addRing(world: World, chances: WorldChance, plan: RingPlan): AddedRing {
  const sybils = Array.from({ length: plan.size }, (_, index) => accountOf("sybil", index));
  const own = createRecorder(plan.isPaid);
  attestEachOther(own, world, sybils, plan.circle);
  const bought = createRecorder();
  const owners = world.members.filter(({ isOwner }) => isOwner);
  const bribed = chances.draw(plan.bribed === "owners" ? owners : world.members, plan.bribes, () => 1);
  bribed.forEach((member, index) => {
    buyEdge(bought, world, member, sybils[chances.below(plan.receivers)], index);
  });
  if (plan.hasCorruptOwner) {
    const owner = chances.pick(owners);
    for (let index = 0; index < EDGES_OF_OWNER; index++) buyEdge(bought, world, owner, sybils[index], 1_000 + index);
  }
  const [inside, outside] = [own.recorded(), bought.recorded()];
  return {
    outcomes: [...inside.outcomes, ...outside.outcomes],
    attestations: [...inside.attestations, ...outside.attestations],
    sybils,
  };
}

/** The circle attest each other; the others attest them too, because a mark is a mark, but pass on no trust. */
function attestEachOther(recorder: Recorder, { now }: World, sybils: readonly Address[], circle: number): void {
  for (let outcome = 0; outcome < OUTCOMES; outcome++) {
    const about = { engagementId: FIRST_ENGAGEMENT, outcome };
    recorder.accept({ ...about, acceptedAt: now });
    for (const attester of sybils) {
      for (const subject of sybils.slice(0, circle)) {
        if (attester !== subject) recorder.attest(about, attester, subject, BEST);
      }
    }
  }
}

/** One edge at all that it can carry: two outcomes of today, with the best mark for each. */
function buyEdge(
  recorder: Recorder,
  { now }: World,
  { account }: WorldMember,
  sybil: Address | undefined,
  index: number,
): void {
  if (!sybil) throw new Error("A ring has at least as many sybils as it needs.");
  for (const outcome of [0, 1]) {
    const about = { engagementId: FIRST_ENGAGEMENT + 1n + BigInt(index), outcome };
    recorder.accept({ ...about, acceptedAt: now });
    recorder.attest(about, account, sybil, BEST);
  }
}
