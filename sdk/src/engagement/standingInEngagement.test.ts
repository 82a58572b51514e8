import type { Address } from "viem";
import { expect, test } from "vitest";
import { at } from "../testing/actionWorld.ts";
import { consentHashOf } from "./consentHashOf.ts";
import type { Outcome, OutcomeState } from "./Engagement.ts";
import type { EngagementConsent } from "./EngagementRecord.ts";
import type { EngagementFacts, NextStep } from "./EngagementStanding.ts";
import { standingInEngagement } from "./standingInEngagement.ts";

const [CLIENT, FACILITATOR, MEMBER, ARBITER, STRANGER] = [at(1), at(2), at(3), at(4), at(5)];
const DAY = 86_400n;
const NOW = 1_800_000_000n;

/** Only what standing depends on is there. */
const outcomeOf = (number: number, state: OutcomeState, due: bigint, until: bigint | null = null) =>
  ({ number, state, amount: 5n, due: NOW + due, until: until === null ? null : NOW + until, endedAt: null }) as Outcome;

const OUTCOMES = [
  outcomeOf(1, "proposed", 9n * DAY),
  outcomeOf(2, "proposed", 4n * DAY),
  outcomeOf(3, "funded", 6n * DAY),
  outcomeOf(4, "funded", 2n * DAY),
  outcomeOf(5, "funded", -DAY),
  outcomeOf(6, "delivered", DAY, 3n * DAY),
  outcomeOf(7, "delivered", DAY, -1n),
  outcomeOf(8, "disputed", DAY, 8n * DAY),
  outcomeOf(9, "disputed", DAY, -1n),
  outcomeOf(10, "accepted", DAY),
];

function standingOf(account: Address | null, more: Partial<EngagementFacts["engagement"]> = {}) {
  const team = [{ account: MEMBER, place: 0, isOnTeam: true, joinedAt: 0, leftAt: null }];
  const people = { client: CLIENT, facilitator: FACILITATOR, arbiter: ARBITER, team };
  const engagement = { ...people, outcomes: OUTCOMES, reviewWindow: 7n * DAY, refund: 1n, consents: [], ...more };
  const hashOf = (party: Address) => {
    const consent = engagement.consents.find((given) => given.party === party);
    // Only what standing depends on is there.
    return consent ? consentHashOf(engagement as unknown as EngagementFacts["engagement"], consent) : null;
  };
  return standingInEngagement({
    ...({ engagement, account } as unknown as Pick<EngagementFacts, "engagement" | "account">),
    ...{ ownsFranchise: false, isFranchiseActive: true, now: NOW },
    consentHashes: { client: hashOf(CLIENT), facilitator: hashOf(FACILITATOR) },
  });
}

const inWords = (steps: readonly NextStep[]) => steps.map(({ deed, outcome }) => `${deed} ${outcome ?? ""}`.trim());
const consent = (party: Address, outcome: number, teamShare: number): EngagementConsent => ({
  ...{ party, amendment: null, outcome, teamShare, since: 0 },
});

test("default: what waits for a client: to review, to fund, to be refunded", () => {
  const { roles, next } = standingOf(CLIENT);
  expect(roles).toEqual(["client"]);
  expect(inWords(next)).toEqual([
    ...["accept 6", "dispute 6", "accept 7", "fund 2", "fund 1", "expire 5", "claimRefund", "resolveBySilence 9"],
  ]);
  expect(next[0]?.deadline).toBe(NOW + 3n * DAY);
});

test("default: what waits for a facilitator and for the team: to deliver what is due first", () => {
  for (const account of [FACILITATOR, MEMBER]) {
    expect(inWords(standingOf(account).next)).toEqual([
      ...["deliver 4", "deliver 3", "acceptBySilence 7", "resolveBySilence 9"],
    ]);
  }
});

test("default: what waits for an arbiter: disputes by their deadlines", () => {
  expect(inWords(standingOf(ARBITER).next)).toEqual(["resolve 8", "resolve 9", "acceptBySilence 7"]);
});

test("default: a visitor may end silences; without a wallet nothing waits, and reasons say so", () => {
  expect(standingOf(STRANGER).roles).toEqual(["visitor"]);
  expect(inWords(standingOf(STRANGER).next)).toEqual(["acceptBySilence 7", "resolveBySilence 9"]);
  const { roles, next, outcomes } = standingOf(null);
  expect([roles, next]).toEqual([["visitor"], []]);
  expect(outcomes.get(6)?.acceptBySilence.hindrance).toEqual({ reason: "NoWallet" });
});

test("behavior: reasons say from when, or until when", () => {
  const { outcomes } = standingOf(STRANGER);
  expect(outcomes.get(6)?.acceptBySilence.hindrance).toEqual({ reason: "ReviewRunning", from: NOW + 3n * DAY + 1n });
  expect(outcomes.get(5)?.expire.hindrance).toEqual({ reason: "NotExpired", from: NOW + 13n * DAY + 1n });
  expect(outcomes.get(8)?.resolveBySilence.hindrance).toEqual({ reason: "ArbiterHasTime", from: NOW + 8n * DAY + 1n });
  expect(standingOf(MEMBER).outcomes.get(5)?.deliver.hindrance).toEqual({ reason: "DuePassed", until: NOW - DAY });
});

test("behavior: what the other party proposed waits for one's consent, which carries it out", () => {
  const consents = [consent(FACILITATOR, 8, 5_000)];
  const client = standingOf(CLIENT, { consents });
  expect(inWords(client.next)).toContain("agree 8");
  expect(client.outcomes.get(8)?.agree).toEqual({ hindrance: null, deadline: null, completes: true });
  expect(client.consents.facilitator).toBe(consents[0]);
  const { outcomes, next } = standingOf(FACILITATOR, { consents });
  expect(outcomes.get(8)?.agree.hindrance).toEqual({ reason: "NothingProposed" });
  expect(inWords(next)).not.toContain("agree 8");
});

test("behavior: cancelling waits for the other party, unless it has agreed or nothing is paid yet", () => {
  const consents = [consent(FACILITATOR, 3, 0)];
  const { outcomes } = standingOf(CLIENT, { consents });
  expect([1, 3, 4].map((number) => outcomes.get(number)?.cancel.completes)).toEqual([true, true, false]);
  const own = standingOf(FACILITATOR, { consents }).outcomes;
  expect(own.get(3)?.cancel.hindrance).toEqual({ reason: "AlreadyConsented" });
});

test("behavior: one account may be several", () => {
  const team = [{ account: ARBITER, place: 0, isOnTeam: true, joinedAt: 0, leftAt: null }];
  expect(standingOf(ARBITER, { team }).roles).toEqual(["team", "arbiter"]);
  const left = team.map((member) => ({ ...member, isOnTeam: false, leftAt: 1 }));
  expect(standingOf(ARBITER, { team: left }).roles).toEqual(["arbiter"]);
});
