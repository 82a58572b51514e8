import {
  ETH,
  eventId,
  HANNA,
  HARBOUR,
  JONAS,
  joined,
  LUCIA,
  MIRA,
  PRIYA,
  SAMIR,
  STRANGER,
  TOMAS,
  tx,
  USD,
  WEN,
} from "../cast.ts";
import {
  BRIEF,
  ESCROW,
  facilitatorChanged,
  founded,
  funded,
  OTHER_ESCROW,
  opened,
  outcomeDelivered,
  outcomeDisputed,
  outcomeResolved,
  REVIEW,
  settlementProposed,
  teamJoined,
  teamLeft,
  termsAmended,
} from "../engagementEvents.ts";
import { word } from "../equityEvents.ts";
import { block, chain, inTx, timeOf } from "../events.ts";
import type { Assertion, TestCase } from "../TestCase.ts";
import { franchise } from "./franchises.ts";

export const engagement = (expected: Record<string, unknown>, number = 1): Assertion => ({
  query: `{ engagement(id: "${word(number)}") { ${Object.keys(expected).join(" ")} } }`,
  expected: { engagement: expected },
});

const terms = (...expected: Record<string, unknown>[]): Assertion => ({
  query: `{ engagement(id: "${word(1)}") { facilitator { id } facilitatorTerm { account { id } until }
    facilitatorTerms(orderBy: since) { account { id } by { id } since until } } }`,
  expected: {
    engagement: {
      facilitator: expected.at(-1)?.account,
      facilitatorTerm: { account: expected.at(-1)?.account, until: null },
      facilitatorTerms: expected,
    },
  },
});

const member = (account: string, expected: Record<string, unknown>): Assertion => ({
  query: `{ engagementMember(id: "${joined(word(1), account)}") { ${Object.keys(expected).join(" ")} } }`,
  expected: { engagementMember: expected },
});

export const handleEngagementOpened: TestCase[] = [
  {
    name: "an engagement is opened, and found from everybody and everything in it",
    blocks: chain(founded([]), block(...inTx(2, opened({ id: 2, asset: USD, escrow: OTHER_ESCROW })))),
    assertions: [
      {
        query: `{ engagement(id: "${word(2)}") { id engagementId franchise { id } client { id } facilitator { id } facilitatorTerm { id }
          split { id } asset { id } arbiter { id } reviewWindow brief briefDocument { id } escrow outcomeCount openCount acceptedCount
          disputedCount held refund funded toSplit toClient teamCount outcomes { id } team { id } amendments { id } steps { id }
          escrowClaims { id } openedAt openedAtBlock openedTx updatedAt } }`,
        expected: {
          engagement: {
            ...{
              id: word(2),
              engagementId: 2,
              franchise: { id: word(1) },
              client: { id: MIRA },
              facilitator: { id: JONAS },
            },
            ...{ facilitatorTerm: { id: eventId(tx(2), 0) }, split: { id: HARBOUR }, asset: { id: USD } },
            ...{
              arbiter: { id: SAMIR },
              reviewWindow: REVIEW,
              brief: BRIEF,
              briefDocument: null,
              escrow: OTHER_ESCROW,
            },
            ...{ outcomeCount: 0, openCount: 0, acceptedCount: 0, disputedCount: 0 },
            ...{ held: 0, refund: 0, funded: 0, toSplit: 0, toClient: 0, teamCount: 0 },
            ...{ outcomes: [], team: [], amendments: [], steps: [], escrowClaims: [] },
            ...{ openedAt: timeOf(2), openedAtBlock: 2, openedTx: tx(2), updatedAt: timeOf(2) },
          },
        },
      },
      terms({ account: { id: JONAS }, by: { id: JONAS }, since: timeOf(1), until: null }),
      franchise(1, { engagementCount: 2 }),
      {
        query: `{ franchise(id: "${word(1)}") { engagements(orderBy: id) { engagementId } } split(id: "${HARBOUR}") { engagements { escrow } }
          client: account(id: "${MIRA}") { engagementsAsClient(orderBy: id) { engagementId } }
          facilitator: account(id: "${JONAS}") { engagementsAsFacilitator(orderBy: id) { engagementId } }
          arbiter: account(id: "${SAMIR}") { engagementsAsArbiter(orderBy: id) { asset { id } } } }`,
        expected: {
          franchise: { engagements: [{ engagementId: 1 }, { engagementId: 2 }] },
          split: { engagements: [{ escrow: ESCROW }, { escrow: OTHER_ESCROW }] },
          client: { engagementsAsClient: [{ engagementId: 1 }, { engagementId: 2 }] },
          facilitator: { engagementsAsFacilitator: [{ engagementId: 1 }, { engagementId: 2 }] },
          arbiter: { engagementsAsArbiter: [{ asset: { id: ETH } }, { asset: { id: USD } }] },
        },
      },
    ],
  },
  {
    name: "an engagement of a franchise that isn't known stops the index",
    blocks: chain(block(opened())),
    halts: `franchise ${word(1)}`,
    assertions: [],
  },
];

export const handleTeamJoined: TestCase[] = [
  {
    name: "a member who left and joined again keeps its place; a team is its engagement's own",
    blocks: chain(
      founded([], LUCIA, TOMAS),
      block(teamLeft(LUCIA, 0)),
      block(teamJoined(WEN, 2), teamJoined(LUCIA, 0)),
      block(opened({ id: 2, escrow: OTHER_ESCROW }), teamJoined(WEN, 0, 2)),
    ),
    assertions: [
      member(LUCIA, { place: 0, isOnTeam: true, joinedAt: timeOf(3), leftAt: null }),
      member(TOMAS, { place: 1, isOnTeam: true, joinedAt: timeOf(1), leftAt: null }),
      engagement({ teamCount: 3, updatedAt: timeOf(3) }),
      engagement({ teamCount: 1 }, 2),
      {
        query: `{ engagement(id: "${word(1)}") { team(orderBy: place) { id account { id } engagement { engagementId } } }
          account(id: "${WEN}") { engagementMemberships(orderBy: place) { place engagement { engagementId } } } }`,
        expected: {
          engagement: {
            team: [LUCIA, TOMAS, WEN].map((account) => ({
              ...{ id: joined(word(1), account), account: { id: account }, engagement: { engagementId: 1 } },
            })),
          },
          account: {
            engagementMemberships: [
              { place: 0, engagement: { engagementId: 2 } },
              { place: 2, engagement: { engagementId: 1 } },
            ],
          },
        },
      },
    ],
  },
];

export const handleTeamLeft: TestCase[] = [
  {
    name: "who left is on the team no more, and still known",
    blocks: chain(founded([], LUCIA, TOMAS), block(teamLeft(TOMAS, 1))),
    assertions: [
      member(TOMAS, { place: 1, isOnTeam: false, joinedAt: timeOf(1), leftAt: timeOf(2) }),
      engagement({ teamCount: 1, updatedAt: timeOf(2) }),
    ],
  },
  {
    name: "who never joined and leaves stops the index",
    blocks: chain(founded([], LUCIA), block(teamLeft(STRANGER, 0))),
    halts: `member ${joined(word(1), STRANGER)}`,
    assertions: [],
  },
];

export const handleFacilitatorChanged: TestCase[] = [
  {
    name: "terms of facilitators end and begin; the former one's consent falls away, and not the client's",
    blocks: chain(
      ...funded(1),
      block(settlementProposed(JONAS, 5_000), settlementProposed(MIRA, 4_000)),
      block(facilitatorChanged(JONAS, LUCIA)),
      block(facilitatorChanged(LUCIA, LUCIA, TOMAS)),
      block(facilitatorChanged(LUCIA, JONAS, LUCIA)),
    ),
    assertions: [
      terms(
        { account: { id: JONAS }, by: { id: JONAS }, since: timeOf(1), until: timeOf(4) },
        { account: { id: LUCIA }, by: { id: LUCIA }, since: timeOf(4), until: timeOf(6) },
        { account: { id: JONAS }, by: { id: LUCIA }, since: timeOf(6), until: null },
      ),
      { query: "{ engagementConsents { party { id } } }", expected: { engagementConsents: [{ party: { id: MIRA } }] } },
    ],
  },
];

export const handleTermsAmended: TestCase[] = [
  {
    name: "a new arbiter decides the disputes that last, and none that has ended; both consents are used up",
    blocks: chain(
      ...funded(3),
      block(...[1, 2].flatMap((outcome) => [outcomeDelivered(outcome), outcomeDisputed(outcome)])),
      block(outcomeResolved({ outcome: 1 })),
      block(settlementProposed(MIRA, 3_000, 3), settlementProposed(JONAS, 2_000, 3)),
      block(...inTx(6, termsAmended(PRIYA, 2 * REVIEW))),
    ),
    assertions: [
      {
        query: `{ engagement(id: "${word(1)}") { arbiter { id } reviewWindow updatedAt } engagementConsents { id }
          disputes(orderBy: outcome__number) { outcome { number } arbiter { id } } }`,
        expected: {
          engagement: { arbiter: { id: PRIYA }, reviewWindow: 2 * REVIEW, updatedAt: timeOf(6) },
          engagementConsents: [],
          disputes: [
            { outcome: { number: 1 }, arbiter: { id: SAMIR } },
            { outcome: { number: 2 }, arbiter: { id: PRIYA } },
          ],
        },
      },
    ],
  },
  {
    name: "terms of an engagement that isn't known stop the index",
    blocks: chain(block(termsAmended(HANNA, REVIEW))),
    halts: `engagement ${word(1)}`,
    assertions: [],
  },
];
