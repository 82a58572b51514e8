import { eventId, JONAS, LUCIA, MIRA, SAMIR, tx } from "../cast.ts";
import {
  BRIEF,
  DUE,
  EVIDENCE,
  founded,
  funded,
  OTHER_BRIEF,
  outcomeAmended,
  outcomeDelivered,
  outcomeDisputed,
  outcomeFunded,
  outcomeId,
  outcomeProposed,
  REASON,
  settlementProposed,
  UNTIL,
} from "../engagementEvents.ts";
import { word } from "../equityEvents.ts";
import { block, chain, inTx, timeOf } from "../events.ts";
import type { Assertion, TestCase } from "../TestCase.ts";
import { engagement } from "./engagements.ts";

export const outcome = (number: number, expected: Record<string, unknown>): Assertion => ({
  query: `{ outcome(id: "${outcomeId(1, number)}") { ${Object.keys(expected).join(" ")} } }`,
  expected: { outcome: expected },
});

/** The latest step of a kind. */
export const step = (kind: string, expected: Record<string, unknown>): Assertion => ({
  query: `{ outcomeSteps(where: { kind: ${kind} }, orderBy: timestamp, orderDirection: desc, first: 1) {
    by { id } amount until digest teamShare toSplit toClient } }`,
  expected: {
    outcomeSteps: [
      {
        ...{ by: null, amount: null, until: null, digest: null, teamShare: null, toSplit: null, toClient: null },
        ...expected,
      },
    ],
  },
});

export const handleOutcomeProposed: TestCase[] = [
  {
    name: "outcomes are agreed with the engagement, and more of them later; ids sort by number",
    blocks: chain(
      founded([100, "340282366920938463463374607431768211455"]),
      block(settlementProposed(JONAS, 1, 1)),
      block(...inTx(3, outcomeProposed({ outcome: 3, amount: 7 }))),
      block(outcomeProposed({ outcome: 300, amount: 8 })),
    ),
    assertions: [
      engagement({ outcomeCount: 4, openCount: 4, held: 0, funded: 0, updatedAt: timeOf(4) }),
      {
        query: `{ outcomes(orderBy: id) { number amount } engagementConsents { id } outcome(id: "${outcomeId(1, 3)}") { id
          engagement { id } state due until brief briefDocument { id } evidence evidenceDocument { id } fundedAt deliveredAt
          disputed { id } endedAt teamShare toSplit toClient acceptedFacilitator { id } participants { id } payment { id }
          steps { id kind by { id } amount until digest teamShare toSplit toClient timestamp block transaction logIndex } } }`,
        expected: {
          outcomes: [
            { number: 1, amount: 100 },
            { number: 2, amount: "340282366920938463463374607431768211455" },
            { number: 3, amount: 7 },
            { number: 300, amount: 8 },
          ],
          engagementConsents: [],
          outcome: {
            ...{ id: outcomeId(1, 3), engagement: { id: word(1) }, state: "PROPOSED", due: 1_701_000_000, until: null },
            ...{ brief: BRIEF, briefDocument: null, evidence: null, evidenceDocument: null, fundedAt: null },
            ...{ deliveredAt: null, disputed: null, endedAt: null, teamShare: null, toSplit: 0, toClient: 0 },
            ...{ acceptedFacilitator: null, participants: [], payment: null },
            steps: [
              {
                ...{
                  id: eventId(tx(3), 0),
                  kind: "PROPOSED",
                  by: null,
                  amount: 7,
                  until: 1_701_000_000,
                  digest: BRIEF,
                },
                ...{ teamShare: null, toSplit: null, toClient: null },
                ...{ timestamp: timeOf(3), block: 3, transaction: tx(3), logIndex: 0 },
              },
            ],
          },
        },
      },
    ],
  },
];

export const handleOutcomeAmended: TestCase[] = [
  {
    name: "amount, due date and brief change together, of several outcomes at once; both consents are used up",
    blocks: chain(
      founded([100, 200]),
      block(settlementProposed(MIRA, 5, 1), settlementProposed(JONAS, 6, 1)),
      block(
        ...inTx(
          3,
          outcomeAmended({ outcome: 1, amount: 150, due: DUE + 1, brief: OTHER_BRIEF }),
          outcomeAmended({ outcome: 2, amount: 200, due: DUE + 2 }),
        ),
      ),
    ),
    assertions: [
      outcome(1, { state: "PROPOSED", amount: 150, due: DUE + 1, brief: OTHER_BRIEF }),
      outcome(2, { state: "PROPOSED", amount: 200, due: DUE + 2, brief: BRIEF }),
      {
        query: `{ engagementConsents { id } outcomeSteps(where: { transaction: "${tx(3)}" }, orderBy: logIndex) { id kind outcome { number }
          engagement { id } by { id } amount until digest } }`,
        expected: {
          engagementConsents: [],
          outcomeSteps: [
            {
              ...{ id: eventId(tx(3), 0), kind: "AMENDED", outcome: { number: 1 }, engagement: { id: word(1) } },
              ...{ by: null, amount: 150, until: DUE + 1, digest: OTHER_BRIEF },
            },
            {
              ...{ id: eventId(tx(3), 1), kind: "AMENDED", outcome: { number: 2 }, engagement: { id: word(1) } },
              ...{ by: null, amount: 200, until: DUE + 2, digest: BRIEF },
            },
          ],
        },
      },
      engagement({ outcomeCount: 2, openCount: 2, updatedAt: timeOf(3) }),
    ],
  },
];

export const handleOutcomeFunded: TestCase[] = [
  {
    name: "several outcomes are funded in one transaction, and what they pay is held",
    blocks: chain(founded([100, 250, 9]), block(outcomeFunded(1, 100), outcomeFunded(3, 9))),
    assertions: [
      engagement({ funded: 109, held: 109, openCount: 3, toSplit: 0, toClient: 0, updatedAt: timeOf(2) }),
      outcome(1, { state: "FUNDED", fundedAt: timeOf(2), until: null, endedAt: null }),
      outcome(2, { state: "PROPOSED", fundedAt: null }),
      step("FUNDED", { by: { id: MIRA }, amount: 9 }),
    ],
  },
  {
    name: "an outcome that isn't known stops the index",
    blocks: chain(founded([100]), block(outcomeFunded(2))),
    halts: `outcome ${outcomeId(1, 2)}`,
    assertions: [],
  },
];

export const handleOutcomeDelivered: TestCase[] = [
  {
    name: "evidence is shown, and later other evidence takes its place",
    blocks: chain(...funded(1), block(outcomeDelivered()), block(outcomeDelivered(1, REASON, LUCIA, UNTIL + 5))),
    assertions: [
      outcome(1, {
        state: "DELIVERED",
        evidence: REASON,
        until: UNTIL + 5,
        deliveredAt: timeOf(4),
        fundedAt: timeOf(2),
      }),
      {
        query: "{ outcomeSteps(where: { kind: DELIVERED }, orderBy: block) { by { id } digest until amount } }",
        expected: {
          outcomeSteps: [
            { by: { id: JONAS }, digest: EVIDENCE, until: UNTIL, amount: null },
            { by: { id: LUCIA }, digest: REASON, until: UNTIL + 5, amount: null },
          ],
        },
      },
      engagement({ held: 100, updatedAt: timeOf(4) }),
    ],
  },
];

export const handleOutcomeDisputed: TestCase[] = [
  {
    name: "a client's refusal is a dispute, which the arbiter can find",
    blocks: chain(...funded(2), block(outcomeDelivered()), block(...inTx(4, outcomeDisputed()))),
    assertions: [
      engagement({ disputedCount: 1, openCount: 2, held: 200, updatedAt: timeOf(4) }),
      outcome(1, { state: "DISPUTED", until: UNTIL, endedAt: null }),
      step("DISPUTED", { by: { id: MIRA }, digest: REASON, until: UNTIL }),
      {
        query: `{ outcome(id: "${outcomeId(1, 1)}") { disputed { id } } disputes(where: { arbiter: "${SAMIR}", endedAt: null }) { id
          outcome { number } engagement { id } arbiter { id } reason reasonDocument { id } until since endedAt result endedBy { id } ruling
          rulingDocument { id } } }`,
        expected: {
          outcome: { disputed: { id: eventId(tx(4), 0) } },
          disputes: [
            {
              ...{ id: eventId(tx(4), 0), outcome: { number: 1 }, engagement: { id: word(1) }, arbiter: { id: SAMIR } },
              ...{ reason: REASON, reasonDocument: null, until: UNTIL, since: timeOf(4) },
              ...{ endedAt: null, result: null, endedBy: null, ruling: null, rulingDocument: null },
            },
          ],
        },
      },
    ],
  },
];
