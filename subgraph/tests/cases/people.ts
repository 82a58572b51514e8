import { HANNA, HARBOUR, JONAS, joined, LUCIA, MIRA, PRIYA, STRANGER, TOMAS, WEN } from "../cast.ts";
import {
  facilitatorChanged,
  funded,
  NO_DIGEST,
  outcomeAccepted,
  outcomeFunded,
  outcomeId,
  outcomeProposed,
  outcomeResolved,
  teamJoined,
  teamLeft,
} from "../engagementEvents.ts";
import { word } from "../equityEvents.ts";
import { block, chain, paid, timeOf, weightChanged } from "../events.ts";
import { appointed, dismissed, invited, MEMBER, ownerAdded, ownerRemoved } from "../franchiseEvents.ts";
import { accepted, profileSet } from "../reputationEvents.ts";
import type { Assertion, TestCase } from "../TestCase.ts";

/** Since when everybody who is known has been; nobody else is. */
const known = (since: Record<string, number>): Assertion => ({
  query: "{ persons(orderBy: id) { id account { id } since } }",
  expected: {
    persons: Object.entries(since)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, second]) => ({ id, account: { id }, since: second })),
  },
});

interface Taken {
  [account: string]: "CLIENT" | "FACILITATOR" | "TEAM";
}

const tookPart = (outcome: number, acceptedAt: number, roles: Taken): Assertion => ({
  query: `{ participations(where: { outcome: "${outcomeId(1, outcome)}" }, orderBy: id) {
    id engagement { id } outcome { number } account { id } role acceptedAt } }`,
  expected: {
    participations: Object.entries(roles)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([account, role]) => ({
        ...{ id: joined(outcomeId(1, outcome), account), engagement: { id: word(1) }, outcome: { number: outcome } },
        ...{ account: { id: account }, role, acceptedAt },
      })),
  },
});

const outcomeCount = (account: string, count: number): Assertion => ({
  query: `{ account(id: "${account}") { participations(orderBy: id) { outcome { number } } person { outcomeCount } } }`,
  expected: {
    account: {
      participations: Array.from({ length: count }, (_, index) => ({ outcome: { number: index + 1 } })),
      person: { outcomeCount: count },
    },
  },
});

export const participations: TestCase[] = [
  {
    name: "client, facilitator and team took part, each once, also who was two of these, and nobody who left before",
    blocks: chain(
      ...funded(2, LUCIA, TOMAS, JONAS, MIRA),
      block(teamLeft(TOMAS, 1)),
      block(outcomeAccepted({ participants: 0b1101 })),
      block(teamJoined(WEN, 4), facilitatorChanged(JONAS, PRIYA)),
      block(outcomeAccepted({ outcome: 2, participants: 0b10101, facilitator: PRIYA, by: STRANGER })),
    ),
    assertions: [
      tookPart(1, timeOf(4), { [MIRA]: "CLIENT", [JONAS]: "FACILITATOR", [LUCIA]: "TEAM" }),
      tookPart(2, timeOf(6), {
        ...{ [MIRA]: "CLIENT", [PRIYA]: "FACILITATOR", [LUCIA]: "TEAM", [JONAS]: "TEAM", [WEN]: "TEAM" },
      }),
      ...[MIRA, JONAS, LUCIA].map((account) => outcomeCount(account, 2)),
      outcomeCount(TOMAS, 0),
    ],
  },
  {
    name: "nobody took part in what was resolved or isn't accepted yet",
    blocks: chain(
      ...funded(2, LUCIA),
      block(outcomeResolved({ outcome: 2 })),
      block(outcomeProposed({ outcome: 3 }), outcomeFunded(3)),
    ),
    assertions: [{ query: "{ participations { id } }", expected: { participations: [] } }, outcomeCount(LUCIA, 0)],
  },
];

export const people: TestCase[] = [
  {
    name: "somebody is known from their first part on: a role, a franchise, a team, an accepted outcome, an attestation, a profile",
    blocks: chain(
      ...accepted(1, LUCIA, TOMAS),
      block(appointed(1, PRIYA, MEMBER), invited(1, WEN, timeOf(9))),
      block(dismissed(1, PRIYA, MEMBER), ownerAdded(1, WEN, 3), ownerRemoved(1, TOMAS, 2)),
      block(profileSet(HANNA, word(7)), profileSet(PRIYA, word(7)), profileSet(STRANGER, NO_DIGEST)),
      block(appointed(1, PRIYA, MEMBER), profileSet(HANNA, NO_DIGEST)),
    ),
    assertions: [
      known({
        ...{ [LUCIA]: timeOf(1), [TOMAS]: timeOf(1), [MIRA]: timeOf(3), [JONAS]: timeOf(3) },
        ...{ [PRIYA]: timeOf(4), [WEN]: timeOf(5), [HANNA]: timeOf(6) },
      }),
    ],
  },
  {
    name: "who is invited, arbiter, client of what isn't accepted, or in a split's team only, has no part yet; who joins a team has",
    blocks: chain(
      ...funded(1),
      block(invited(1, WEN, timeOf(9)), weightChanged(HARBOUR, STRANGER, 0, 1), paid(HARBOUR, HANNA, 5)),
      block(teamJoined(PRIYA, 0)),
    ),
    assertions: [known({ [LUCIA]: timeOf(1), [TOMAS]: timeOf(1), [PRIYA]: timeOf(4) })],
  },
];
