import { ETH, eventId, HANNA, HARBOUR, JONAS, joined, LUCIA, MIRA, SAMIR, SEEDS, tx, USD } from "../cast.ts";
import { block, chain, emit, etherReceived, inTx, paid, splitCreated, timeOf, weightChanged } from "../events.ts";
import type { Assertion, TestCase } from "../TestCase.ts";

const INVOICE = `0x${"11".repeat(32)}`;

const totals = (asset: string, expected: Record<string, unknown>): Assertion => ({
  query: `{ splitAsset(id: "${joined(HARBOUR, asset)}") { received team platform relationship dust paymentCount } }`,
  expected: { splitAsset: expected },
});

const founded = [block(splitCreated()), block(weightChanged(HARBOUR, LUCIA, 0, 50))];

export const handleEtherReceived: TestCase[] = [
  {
    name: "a plain ETH send is a payment without a reference",
    blocks: chain(...founded, block(...inTx(3, etherReceived(HARBOUR, MIRA, "1000000000000000000")))),
    assertions: [
      {
        query: `{ payments { id split { id } asset { id } payer { id } amount team platform relationship dust manager { id }
          totalWeight reference route timestamp block transaction logIndex } }`,
        expected: {
          payments: [
            {
              id: eventId(tx(3), 0),
              split: { id: HARBOUR },
              asset: { id: ETH },
              payer: { id: MIRA },
              amount: "1000000000000000000",
              team: "600000000000000000",
              platform: "250000000000000000",
              relationship: "150000000000000000",
              dust: 0,
              manager: { id: JONAS },
              totalWeight: 50,
              reference: null,
              route: "ETHER",
              timestamp: timeOf(3),
              block: 3,
              transaction: tx(3),
              logIndex: 0,
            },
          ],
        },
      },
    ],
  },
  {
    name: "a payment counts in its split, its asset and the network, and for its payer",
    blocks: chain(...founded, block(etherReceived(HARBOUR, MIRA, 20)), block(etherReceived(HARBOUR, HANNA, 30))),
    assertions: [
      totals(ETH, { received: 50, team: 30, platform: 12, relationship: 7, dust: 1, paymentCount: 2 }),
      {
        query: `{ asset(id: "${ETH}") { received paymentCount } network(id: "0x01") { paymentCount }
          split(id: "${HARBOUR}") { paymentCount payments { amount } } account(id: "${MIRA}") { payments { amount } } }`,
        expected: {
          asset: { received: 50, paymentCount: 2 },
          network: { paymentCount: 2 },
          split: { paymentCount: 2, payments: [{ amount: 20 }, { amount: 30 }] },
          account: { payments: [{ amount: 20 }] },
        },
      },
    ],
  },
  {
    name: "a send of nothing is no payment and makes no account",
    blocks: chain(...founded, block(etherReceived(HARBOUR, MIRA, 0))),
    assertions: [
      { query: `{ payments { id } account(id: "${MIRA}") { id } }`, expected: { payments: [], account: null } },
      totals(ETH, { received: 0, team: 0, platform: 0, relationship: 0, dust: 0, paymentCount: 0 }),
    ],
  },
  {
    name: "the legs of a payment are floors, and with the dust they make the amount",
    blocks: chain(...founded, block(...[1, 2, 3, 101, 9999].map((amount) => etherReceived(HARBOUR, MIRA, amount)))),
    assertions: [
      {
        query: "{ payments(orderBy: logIndex) { amount team platform relationship dust } }",
        expected: {
          payments: [
            { amount: 1, team: 0, platform: 0, relationship: 0, dust: 1 },
            { amount: 2, team: 1, platform: 0, relationship: 0, dust: 1 },
            { amount: 3, team: 1, platform: 0, relationship: 0, dust: 2 },
            { amount: 101, team: 60, platform: 25, relationship: 15, dust: 1 },
            { amount: 9999, team: 5999, platform: 2499, relationship: 1499, dust: 2 },
          ],
        },
      },
    ],
  },
  {
    name: "dust isn't lost: the legs of a split are floors of all that it received",
    blocks: chain(...founded, block(...Array.from({ length: 10 }, () => etherReceived(HARBOUR, MIRA, 1)))),
    assertions: [totals(ETH, { received: 10, team: 6, platform: 2, relationship: 1, dust: 1, paymentCount: 10 })],
  },
  {
    name: "an ETH withdrawal to another split is a payment there",
    blocks: chain(
      ...founded,
      block(splitCreated({ split: SEEDS })),
      block(
        ...inTx(
          4,
          emit(HARBOUR, "Withdrawn", { account: LUCIA, asset: ETH, to: SEEDS, amount: 6 }),
          etherReceived(SEEDS, HARBOUR, 6),
        ),
      ),
    ),
    assertions: [
      {
        query:
          "{ payments { split { id } payer { id } amount } withdrawals { split { id } account { id } to amount } }",
        expected: {
          payments: [{ split: { id: SEEDS }, payer: { id: HARBOUR }, amount: 6 }],
          withdrawals: [{ split: { id: HARBOUR }, account: { id: LUCIA }, to: SEEDS, amount: 6 }],
        },
      },
    ],
  },
];

export const handlePaymentReceived: TestCase[] = [
  {
    name: "ETH paid with a reference keeps it",
    blocks: chain(...founded, block(...inTx(3, paid(HARBOUR, MIRA, 200, ETH, INVOICE)))),
    assertions: [
      {
        query: "{ payments { id asset { id } payer { id } amount team platform relationship dust reference route } }",
        expected: {
          payments: [
            {
              id: eventId(tx(3), 0),
              asset: { id: ETH },
              payer: { id: MIRA },
              amount: 200,
              team: 120,
              platform: 50,
              relationship: 30,
              dust: 0,
              reference: INVOICE,
              route: "PAY",
            },
          ],
        },
      },
      {
        query: `{ payments(where: { reference: "${INVOICE}" }) { amount } }`,
        expected: { payments: [{ amount: 200 }] },
      },
    ],
  },
  {
    name: "32 zero bytes are no reference",
    blocks: chain(...founded, block(paid(HARBOUR, MIRA, 200))),
    assertions: [
      { query: "{ payments { reference route } }", expected: { payments: [{ reference: null, route: "PAY" }] } },
    ],
  },
  {
    name: "a token that emits no Transfer is paid all the same",
    blocks: chain(...founded, block(paid(HARBOUR, MIRA, 70, USD, INVOICE))),
    assertions: [
      {
        query: "{ payments { asset { id } payer { id } amount reference route } }",
        expected: {
          payments: [{ asset: { id: USD }, payer: { id: MIRA }, amount: 70, reference: INVOICE, route: "PAY_TOKEN" }],
        },
      },
    ],
  },
  {
    name: "a payment keeps the manager and the team's weight of its time",
    blocks: chain(
      ...founded,
      block(paid(HARBOUR, MIRA, 1000)),
      block(
        emit(HARBOUR, "ManagerChanged", { previousManager: JONAS, manager: SAMIR }),
        weightChanged(HARBOUR, LUCIA, 50, 80),
      ),
      block(paid(HARBOUR, MIRA, 1000)),
    ),
    assertions: [
      {
        query: "{ payments(orderBy: block) { block manager { id } totalWeight } }",
        expected: {
          payments: [
            { block: 3, manager: { id: JONAS }, totalWeight: 50 },
            { block: 5, manager: { id: SAMIR }, totalWeight: 80 },
          ],
        },
      },
      {
        query: `{ memberships(block: { number: 3 }, where: { split: "${HARBOUR}", weight_gt: 0 }) { weight } }`,
        expected: { memberships: [{ weight: 50 }] },
      },
    ],
  },
  {
    name: "the largest amount of 256 bits is divided exactly",
    blocks: chain(...founded, block(paid(HARBOUR, MIRA, (2n ** 256n - 1n).toString(), USD))),
    assertions: [
      {
        query: "{ payments { amount team platform relationship dust } }",
        expected: {
          payments: [
            {
              amount: (2n ** 256n - 1n).toString(),
              team: (((2n ** 256n - 1n) * 6000n) / 10000n).toString(),
              platform: (((2n ** 256n - 1n) * 2500n) / 10000n).toString(),
              relationship: (((2n ** 256n - 1n) * 1500n) / 10000n).toString(),
              dust: 1,
            },
          ],
        },
      },
    ],
  },
];
