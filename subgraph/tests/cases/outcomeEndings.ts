import { JONAS, LUCIA, MIRA, PRIYA, SAMIR, STRANGER, TOMAS, WEN } from "../cast.ts";
import {
  founded,
  funded,
  outcomeAccepted,
  outcomeCancelled,
  outcomeDelivered,
  outcomeDisputed,
  outcomeFunded,
  outcomeRefunded,
  outcomeResolved,
  REASON,
  settlementProposed,
  teamJoined,
  teamLeft,
} from "../engagementEvents.ts";
import { word } from "../equityEvents.ts";
import { block, chain, inTx, timeOf } from "../events.ts";
import type { Assertion, TestCase } from "../TestCase.ts";
import { engagement } from "./engagements.ts";
import { outcome, step } from "./outcomes.ts";

const disputed = block(outcomeDelivered(), outcomeDisputed());

const disputes = (...expected: Record<string, unknown>[]): Assertion => ({
  query: "{ disputes(orderBy: outcome__number) { arbiter { id } endedAt result endedBy { id } ruling } }",
  expected: { disputes: expected },
});

/** Who has consented to what. */
const consents = (...parties: string[]): Assertion => ({
  query: "{ engagementConsents(orderBy: id) { party { id } } }",
  expected: { engagementConsents: parties.map((id) => ({ party: { id } })) },
});

const participants = (number: number, facilitator: string, ...team: string[]): Assertion => ({
  query: `{ outcomes(where: { number: ${number} }) { acceptedFacilitator { id } participants { id } } }`,
  expected: {
    outcomes: [{ acceptedFacilitator: { id: facilitator }, participants: [...team].sort().map((id) => ({ id })) }],
  },
});

/** A hundred accounts, of which only those that have a place can be on a team. */
const crowd = Array.from({ length: 96 }, (_, place) => `0x${(0xc0ffee00 + place).toString(16).padStart(40, "0")}`);

export const handleOutcomeAccepted: TestCase[] = [
  {
    name: "the participants are who was on the team at that moment, whoever joined and left before and after",
    blocks: chain(
      ...funded(3, LUCIA, TOMAS, PRIYA),
      block(...[1, 2, 3].map((number) => outcomeDelivered(number))),
      block(teamLeft(TOMAS, 1)),
      block(outcomeAccepted({ participants: 0b101 })),
      block(teamJoined(TOMAS, 1), teamLeft(LUCIA, 0), teamJoined(WEN, 3)),
      block(outcomeAccepted({ outcome: 2, participants: 0b1110, by: STRANGER, facilitator: LUCIA })),
    ),
    assertions: [
      participants(1, JONAS, LUCIA, PRIYA),
      participants(2, LUCIA, TOMAS, PRIYA, WEN),
      outcome(1, { state: "ACCEPTED", until: null, endedAt: timeOf(5), teamShare: 10_000, toSplit: 100, toClient: 0 }),
      outcome(3, { state: "DELIVERED", endedAt: null, teamShare: null, toSplit: 0 }),
      step("ACCEPTED", { by: { id: STRANGER }, toSplit: 100, toClient: 0 }),
      engagement({
        acceptedCount: 2,
        openCount: 1,
        outcomeCount: 3,
        held: 100,
        funded: 300,
        toSplit: 200,
        toClient: 0,
      }),
      engagement({ disputedCount: 0, refund: 0, updatedAt: timeOf(7) }),
    ],
  },
  {
    name: "a team of nobody, and one of all 96 places",
    blocks: chain(
      ...funded(2, ...crowd),
      block(outcomeDelivered(1), outcomeDelivered(2)),
      block(outcomeAccepted(), outcomeAccepted({ outcome: 2, participants: (2n ** 96n - 1n).toString() })),
    ),
    assertions: [
      participants(1, JONAS),
      {
        query: `{ outcomes(where: { number: 2 }) { participants(first: 100) { id } } }`,
        expected: { outcomes: [{ participants: crowd.map((id) => ({ id })) }] },
      },
    ],
  },
  {
    name: "a client who accepts after all ends the dispute; a consent to another outcome stays",
    blocks: chain(
      ...funded(2),
      disputed,
      block(settlementProposed(JONAS, 5_000, 2)),
      block(outcomeAccepted({ toSplit: 100 })),
    ),
    assertions: [
      disputes({ arbiter: { id: SAMIR }, endedAt: timeOf(5), result: "ACCEPTED", endedBy: { id: MIRA }, ruling: null }),
      engagement({ disputedCount: 0, acceptedCount: 1, openCount: 1, held: 100 }),
      consents(JONAS),
    ],
  },
];

export const handleOutcomeResolved: TestCase[] = [
  {
    name: "the arbiter divides, with a ruling; consents stay as they are on the chain",
    blocks: chain(
      ...funded(1),
      disputed,
      block(settlementProposed(MIRA, 4_000), settlementProposed(JONAS, 9_000)),
      block(outcomeResolved({ ruling: REASON })),
    ),
    assertions: [
      outcome(1, { state: "RESOLVED", until: null, endedAt: timeOf(5), teamShare: 4_000, toSplit: 40, toClient: 60 }),
      step("RESOLVED", { by: { id: SAMIR }, digest: REASON, teamShare: 4_000, toSplit: 40, toClient: 60 }),
      disputes({
        arbiter: { id: SAMIR },
        endedAt: timeOf(5),
        result: "RESOLVED",
        endedBy: { id: SAMIR },
        ruling: REASON,
      }),
      engagement({ held: 0, funded: 100, toSplit: 40, toClient: 60, openCount: 0, acceptedCount: 0, disputedCount: 0 }),
      consents(MIRA, JONAS),
    ],
  },
  {
    name: "an arbiter may give one of them nothing, and the share is 0, which isn't the same as none",
    blocks: chain(...funded(1), disputed, block(outcomeResolved({ teamShare: 0, toSplit: 0, toClient: 100 }))),
    assertions: [
      outcome(1, { teamShare: 0, toSplit: 0, toClient: 100 }),
      step("RESOLVED", { by: { id: SAMIR }, teamShare: 0, toSplit: 0, toClient: 100 }),
      disputes({
        arbiter: { id: SAMIR },
        endedAt: timeOf(4),
        result: "RESOLVED",
        endedBy: { id: SAMIR },
        ruling: null,
      }),
    ],
  },
  {
    name: "both agree without an arbiter, whichever is second, and their consents are used up",
    blocks: chain(
      ...funded(2),
      block(settlementProposed(MIRA, 4_000, 1)),
      block(outcomeResolved({ by: JONAS })),
      block(settlementProposed(MIRA, 2_000, 2), settlementProposed(JONAS, 4_000, 2)),
      block(outcomeResolved({ outcome: 2, by: MIRA })),
    ),
    assertions: [
      consents(),
      { query: "{ disputes { id } }", expected: { disputes: [] } },
      engagement({ held: 0, toSplit: 80, toClient: 120, openCount: 0 }),
    ],
  },
  {
    name: "silence that one of them ends uses no consent up that was to something else",
    blocks: chain(
      ...funded(3),
      disputed,
      block(settlementProposed(JONAS, 5_000, 2)),
      block(outcomeResolved({ by: MIRA, teamShare: 5_000, toSplit: 50, toClient: 50 })),
      block(outcomeDelivered(3), outcomeDisputed(3), settlementProposed(JONAS, 4_999, 3)),
      block(outcomeResolved({ outcome: 3, by: MIRA, teamShare: 5_000, toSplit: 50, toClient: 50 })),
    ),
    assertions: [consents(JONAS), engagement({ held: 100, toSplit: 100, toClient: 100, openCount: 1 })],
  },
];

export const handleOutcomeRefunded: TestCase[] = [
  {
    name: "what wasn't delivered in time is the client's, whoever said so, also of several in one transaction",
    blocks: chain(
      ...funded(3),
      block(...inTx(3, outcomeRefunded(1), outcomeRefunded(3, 100, STRANGER), outcomeDelivered(2))),
    ),
    assertions: [
      outcome(1, { state: "REFUNDED", endedAt: timeOf(3), teamShare: 0, toSplit: 0, toClient: 100 }),
      engagement({ held: 100, toClient: 200, toSplit: 0, openCount: 1, acceptedCount: 0 }),
      {
        query: `{ outcomeSteps(where: { kind: REFUNDED }, orderBy: logIndex) { by { id } toSplit toClient teamShare outcome { number } } }`,
        expected: {
          outcomeSteps: [
            { by: { id: MIRA }, toSplit: 0, toClient: 100, teamShare: null, outcome: { number: 1 } },
            { by: { id: STRANGER }, toSplit: 0, toClient: 100, teamShare: null, outcome: { number: 3 } },
          ],
        },
      },
    ],
  },
];

export const handleOutcomeCancelled: TestCase[] = [
  {
    name: "one of them cancels what isn't funded: nothing moves, and no consent is used up",
    blocks: chain(
      founded([100, 200]),
      block(outcomeFunded(1)),
      block(settlementProposed(MIRA, 1, 1)),
      block(outcomeCancelled(2, 0, JONAS)),
    ),
    assertions: [
      outcome(2, { state: "CANCELLED", endedAt: timeOf(4), teamShare: null, toSplit: 0, toClient: 0 }),
      step("CANCELLED", { by: { id: JONAS } }),
      engagement({ held: 100, funded: 100, toClient: 0, openCount: 1, outcomeCount: 2 }),
      consents(MIRA),
    ],
  },
  {
    name: "both cancel what is funded and disputed, after the first one said so",
    blocks: chain(...funded(2), disputed, block(settlementProposed(MIRA, 0)), block(outcomeCancelled(1, 100, JONAS))),
    assertions: [
      outcome(1, { state: "CANCELLED", teamShare: 0, toSplit: 0, toClient: 100, until: null }),
      step("CANCELLED", { by: { id: JONAS }, toSplit: 0, toClient: 100 }),
      disputes({
        arbiter: { id: SAMIR },
        endedAt: timeOf(5),
        result: "CANCELLED",
        endedBy: { id: JONAS },
        ruling: null,
      }),
      engagement({ held: 100, toClient: 100, openCount: 1, disputedCount: 0 }),
      consents(),
    ],
  },
  {
    name: "an outcome of an engagement that isn't known stops the index",
    blocks: chain(block(outcomeCancelled())),
    halts: `engagement ${word(1)}`,
    assertions: [],
  },
];
