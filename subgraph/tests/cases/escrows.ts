import { ETH, eventId, HARBOUR, JONAS, MIRA, PRIYA, STRANGER, tx, USD } from "../cast.ts";
import {
  ESCROW,
  founded,
  funded,
  OTHER_ESCROW,
  opened,
  outcomeAccepted,
  outcomeDelivered,
  outcomeFunded,
  outcomeProposed,
  outcomeRefunded,
  outcomeResolved,
  referenceOf,
  refundClaimed,
  refundHeld,
  settlementProposed,
  strayClaimed,
} from "../engagementEvents.ts";
import { word } from "../equityEvents.ts";
import { assetOpened, block, chain, etherReceived, inTx, paid, timeOf, transfer } from "../events.ts";
import type { TestCase } from "../TestCase.ts";
import { engagement } from "./engagements.ts";
import { outcome } from "./outcomes.ts";

export const handleRefundHeld: TestCase[] = [
  {
    name: "parts of a client who can't be paid stay held, of several outcomes, beside what is funded",
    blocks: chain(
      ...funded(4),
      block(...inTx(3, refundHeld(100), outcomeRefunded(1))),
      block(settlementProposed(MIRA, 4_000, 2)),
      block(...inTx(5, refundHeld(60), outcomeResolved({ outcome: 2, by: JONAS }))),
      block(outcomeRefunded(3)),
    ),
    assertions: [
      engagement({ held: 260, refund: 160, funded: 400, toSplit: 40, toClient: 260, openCount: 1 }),
      {
        query: `{ escrowClaims(orderBy: timestamp) { id engagement { id } kind asset amount to timestamp block transaction logIndex } }`,
        expected: {
          escrowClaims: [3, 5].map((number) => ({
            ...{ id: eventId(tx(number), 0), engagement: { id: word(1) }, kind: "REFUND_HELD", asset: ETH },
            ...{ amount: number === 3 ? 100 : 60, to: null, timestamp: timeOf(number), block: number },
            ...{ transaction: tx(number), logIndex: 0 },
          })),
        },
      },
    ],
  },
];

export const handleRefundClaimed: TestCase[] = [
  {
    name: "the client takes all that waited, whatever it's worth by then, and can be kept waiting again",
    blocks: chain(
      ...funded(3),
      block(refundHeld(100), outcomeRefunded(1)),
      block(refundClaimed(PRIYA, 107)),
      block(refundHeld(100), outcomeRefunded(2)),
    ),
    assertions: [
      engagement({ held: 200, refund: 100, toClient: 200, updatedAt: timeOf(5) }),
      {
        query: "{ escrowClaims(where: { kind: REFUND_CLAIMED }) { asset amount to } }",
        expected: { escrowClaims: [{ asset: ETH, amount: 107, to: PRIYA }] },
      },
    ],
  },
];

export const handleStrayClaimed: TestCase[] = [
  {
    name: "what belonged to no outcome is taken, in any asset, and no book changes",
    blocks: chain(...funded(1), block(strayClaimed(STRANGER, PRIYA, 5))),
    assertions: [
      engagement({ held: 100, refund: 0, toClient: 0, updatedAt: timeOf(3) }),
      {
        query: `{ escrowClaims { kind asset amount to } asset(id: "${STRANGER}") { id } }`,
        expected: { escrowClaims: [{ kind: "STRAY_CLAIMED", asset: STRANGER, amount: 5, to: PRIYA }], asset: null },
      },
    ],
  },
];

const dollars = [
  block(assetOpened(HARBOUR, USD)),
  block(
    opened({ id: 2, asset: USD, escrow: OTHER_ESCROW, client: PRIYA }),
    ...[1, 2].map((number) => outcomeProposed({ id: 2, outcome: number })),
  ),
];

export const escrowPayments: TestCase[] = [
  {
    name: "ETH from an escrow is its client's payment, and each outcome names its own, also of several in one transaction",
    blocks: chain(
      ...funded(3),
      block(outcomeDelivered(1), outcomeDelivered(2), settlementProposed(MIRA, 4_000, 3)),
      block(
        ...inTx(
          4,
          paid(HARBOUR, ESCROW, 100, ETH, referenceOf(1, 2)),
          outcomeAccepted({ outcome: 2 }),
          paid(HARBOUR, ESCROW, 100, ETH, referenceOf(1, 1)),
          outcomeAccepted({ outcome: 1 }),
          paid(HARBOUR, ESCROW, 40, ETH, referenceOf(1, 3)),
          outcomeResolved({ outcome: 3, by: JONAS }),
        ),
      ),
      block(paid(HARBOUR, STRANGER, 9, ETH, referenceOf(1, 1)), etherReceived(HARBOUR, MIRA, 8)),
    ),
    assertions: [
      {
        query: "{ outcomes(orderBy: number) { payment { id amount payer { id } client { id } reference } } }",
        expected: {
          outcomes: [
            [1, 2, 100],
            [2, 0, 100],
            [3, 4, 40],
          ].map(([number = 0, logIndex = 0, amount]) => ({
            payment: {
              ...{ id: eventId(tx(4), logIndex), amount, payer: { id: ESCROW }, client: { id: MIRA } },
              reference: referenceOf(1, number),
            },
          })),
        },
      },
      {
        query: "{ payments(where: { client: null }, orderBy: amount) { amount payer { id } } }",
        expected: {
          payments: [
            { amount: 8, payer: { id: MIRA } },
            { amount: 9, payer: { id: STRANGER } },
          ],
        },
      },
      engagement({ held: 0, toSplit: 240, toClient: 60, acceptedCount: 2 }),
    ],
  },
  {
    name: "a token from an escrow is one payment, the outcome's own, whether its transfer is watched or not",
    blocks: chain(
      founded([]),
      ...dollars,
      block(
        ...inTx(4, transfer(USD, OTHER_ESCROW, HARBOUR, 100), paid(HARBOUR, OTHER_ESCROW, 100, USD, referenceOf(2, 2))),
      ),
      block(...inTx(5, paid(HARBOUR, OTHER_ESCROW, 99, USD, referenceOf(2, 1)))),
      block(transfer(USD, OTHER_ESCROW, HARBOUR, 7)),
    ),
    assertions: [
      {
        query: `{ payments(orderBy: block) { route amount client { id } }
          outcomes(orderBy: number) { number payment { id amount } } }`,
        expected: {
          payments: [
            { route: "PAY_TOKEN", amount: 100, client: { id: PRIYA } },
            { route: "PAY_TOKEN", amount: 99, client: { id: PRIYA } },
            { route: "TRANSFER", amount: 7, client: { id: PRIYA } },
          ],
          outcomes: [
            { number: 1, payment: { id: eventId(tx(5), 0), amount: 99 } },
            { number: 2, payment: { id: eventId(tx(4), 1), amount: 100 } },
          ],
        },
      },
    ],
  },
  {
    name: "an outcome whose payment is told after its end, in the block in which its split is made, has it too",
    blocks: chain(
      founded([100, 100]),
      block(outcomeFunded(1), outcomeFunded(2)),
      block(...inTx(3, outcomeAccepted(), paid(HARBOUR, ESCROW, 100, ETH, referenceOf(1, 1)))),
      block(outcomeResolved({ outcome: 2, teamShare: 0, toSplit: 0, toClient: 100 })),
    ),
    assertions: [
      {
        query: `{ outcomes(orderBy: number) { state payment { id } } }`,
        expected: {
          outcomes: [
            { state: "ACCEPTED", payment: { id: eventId(tx(3), 1) } },
            { state: "RESOLVED", payment: null },
          ],
        },
      },
      outcome(1, { toSplit: 100, endedAt: timeOf(3) }),
    ],
  },
];
