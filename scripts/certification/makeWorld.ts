import type { Address } from "viem";
import { type CertificationOutcome, DEFAULT_PARAMETERS, seedsOf } from "../../sdk/src/index.ts";
import { accountOf } from "./accountOf.ts";
import { chance, type WorldChance } from "./chance.ts";
import { createRecorder } from "./createRecorder.ts";
import { type Judge, judging } from "./judging.ts";
import type { World, WorldMember, WorldSettings } from "./World.ts";

/** Any moment; ages count from it. */
export const NOW = 1_800_000_000n;
const DAY = 86_400;

/**
 * A network of honest people with a history, the same for the same seed.
 * @example
 * const world = makeWorld(1, WORLD);
 */
export function makeWorld(seed: number, settings: WorldSettings): World {
  const chances = chance(seed);
  const members = makeMembers(chances, settings);
  const clients = Array.from({ length: settings.clients }, (_, index) => ({
    account: accountOf("client", index),
    quality: chances.between(0.3, 1),
  }));
  const judge = judging(chances, settings, [...members, ...clients]);
  const recorder = createRecorder();
  let left = settings.outcomes;
  for (let engagementId = 1n; left > 0; engagementId++) {
    const people = staff(chances, settings, members, clients);
    const count = Math.min(left, 1 + chances.below(settings.outcomesOfEngagement));
    for (let outcome = 0; outcome < count; outcome++) {
      const age = Math.floor(chances.fraction() * settings.days * DAY);
      recorder.accept({ engagementId, outcome, acceptedAt: NOW - BigInt(age) });
      attestAll(recorder, judge, { engagementId, outcome }, people);
    }
    left -= count;
  }
  return { now: NOW, settings, members, ...recorder.recorded(), seeds: seedsOfWorld(members, settings) };
}

function makeMembers(chances: WorldChance, settings: WorldSettings): WorldMember[] {
  return Array.from({ length: settings.members }, (_, index) => ({
    account: accountOf("member", index),
    franchise: index % settings.franchises,
    isOwner: Math.floor(index / settings.franchises) < settings.owners,
    quality: settings.quality === "even" ? chances.fraction() : bell(chances),
    activity: chances.between(0.2, 1),
  }));
}

/** Most about 0.6, few very good or bad. */
const bell = (chances: WorldChance) => Math.min(1, Math.max(0, 0.6 + 0.2 * chances.normal()));

/** Client, facilitator and team of an engagement. */
function staff(
  chances: WorldChance,
  settings: WorldSettings,
  members: readonly WorldMember[],
  clients: readonly { account: Address }[],
): Address[] {
  const franchise = chances.below(settings.franchises);
  const own = members.filter((member) => member.franchise === franchise);
  const others = members.filter((member) => member.franchise !== franchise);
  const facilitator = chances.pick(own.slice(0, settings.facilitators));
  const client = chances.happens(settings.clientsFromWithin) ? chances.pick(others) : chances.pick(clients);
  const size = settings.smallestTeam + chances.below(settings.largestTeam - settings.smallestTeam + 1);
  const fromOwn = Array.from({ length: size }, () => chances.happens(settings.ownFranchise)).filter(Boolean).length;
  const team = [
    ...chances.draw(own, fromOwn, ({ activity }) => activity),
    ...chances.draw(others, size - fromOwn, ({ activity }) => activity),
  ];
  return [...new Set([client, facilitator, ...team].map(({ account }) => account))];
}

/** Whoever attests about an outcome attests everybody else who took part: it's one signature. */
function attestAll(
  recorder: ReturnType<typeof createRecorder>,
  judge: Judge,
  about: Pick<CertificationOutcome, "engagementId" | "outcome">,
  people: readonly Address[],
): void {
  for (const attester of people.filter(judge.attests)) {
    for (const subject of people) {
      if (subject !== attester) recorder.attest(about, attester, subject, judge.marksOf(attester, subject));
    }
  }
}

function seedsOfWorld(members: readonly WorldMember[], { franchises }: WorldSettings) {
  const owners = members.filter(({ isOwner }) => isOwner);
  return seedsOf(
    Array.from({ length: franchises }, (_, franchise) => ({
      isSuspended: false,
      owners: owners.filter((owner) => owner.franchise === franchise).map(({ account }) => account),
    })),
    DEFAULT_PARAMETERS,
  );
}
