import {
  EUR,
  eventId,
  HANNA,
  HARBOUR,
  joined,
  LUCIA,
  MIRA,
  NOBODY,
  SEEDS,
  STRANGER,
  tx,
  UNBORN,
  USD,
} from "../cast.ts";
import { assetOpened, block, chain, filler, inTx, paid, splitCreated, transfer, withdrawn } from "../events.ts";
import type { Assertion, TestCase } from "../TestCase.ts";

const INVOICE = `0x${"11".repeat(32)}`;

/** Two splits; only Harbour has opened the tokens. */
const founded = [
  block(splitCreated(), splitCreated({ split: SEEDS })),
  block(assetOpened(HARBOUR, USD), assetOpened(HARBOUR, EUR)),
];

/** All payments, in the order of their logs, as "log index route amount payer". */
const payments = (...expected: string[]): Assertion => ({
  query: "{ payments(orderBy: logIndex) { logIndex route amount payer { id } } }",
  expected: {
    payments: expected.map((line) => {
      const [logIndex, route, amount, payer] = line.split(" ");
      return { logIndex, route, amount, payer: { id: payer } };
    }),
  },
});

const received = (split: string, token: string, amount: number, count: number): Assertion => ({
  query: `{ splitAsset(id: "${joined(split, token)}") { received paymentCount } split(id: "${split}") { paymentCount } }`,
  expected: { splitAsset: { received: amount, paymentCount: count }, split: { paymentCount: count } },
});

const revenue = (amount: number, count: number): Assertion => ({
  query: `{ revenueByAssets(interval: "day", current: include, where: { asset: "${USD}" }) { amount payments } network(id: "0x01") { paymentCount } }`,
  expected: { revenueByAssets: [{ amount, payments: count }], network: { paymentCount: count } },
});

const plainTransfers: TestCase[] = [
  {
    name: "a plain transfer to a split is a payment",
    blocks: chain(...founded, block(...inTx(3, transfer(USD, MIRA, HARBOUR, 500)))),
    assertions: [
      {
        query: "{ payments { id asset { id } payer { id } amount team platform relationship dust reference route } }",
        expected: {
          payments: [
            {
              id: eventId(tx(3), 0),
              asset: { id: USD },
              payer: { id: MIRA },
              amount: 500,
              team: 300,
              platform: 125,
              relationship: 75,
              dust: 0,
              reference: null,
              route: "TRANSFER",
            },
          ],
        },
      },
      received(HARBOUR, USD, 500, 1),
      revenue(500, 1),
    ],
  },
  {
    name: "a transfer between others is nothing to us and leaves no trace",
    blocks: chain(...founded, block(transfer(USD, STRANGER, UNBORN, 500))),
    assertions: [
      {
        query: `{ payments { id } account(id: "${STRANGER}") { id } transferPairings { id } asset(id: "${USD}") { received } }`,
        expected: { payments: [], account: null, transferPairings: [], asset: { received: 0 } },
      },
    ],
  },
  {
    name: "a transfer of nothing is no payment",
    blocks: chain(...founded, block(transfer(USD, MIRA, HARBOUR, 0))),
    assertions: [payments(), received(HARBOUR, USD, 0, 0)],
  },
  {
    name: "tokens that are minted to a split are a payment by nobody",
    blocks: chain(...founded, block(transfer(USD, NOBODY, HARBOUR, 9))),
    assertions: [payments(`0 TRANSFER 9 ${NOBODY}`)],
  },
  {
    name: "a withdrawal's transfer out of a split is no payment",
    blocks: chain(
      ...founded,
      block(transfer(USD, MIRA, HARBOUR, 500)),
      block(withdrawn(HARBOUR, LUCIA, USD, 300), transfer(USD, HARBOUR, LUCIA, 300)),
    ),
    assertions: [payments(`0 TRANSFER 500 ${MIRA}`), received(HARBOUR, USD, 500, 1)],
  },
  {
    name: "a transfer from one split to another is a payment to the other",
    blocks: chain(...founded, block(withdrawn(HARBOUR, LUCIA, USD, 300, SEEDS), transfer(USD, HARBOUR, SEEDS, 300))),
    assertions: [payments(`1 TRANSFER 300 ${HARBOUR}`), received(SEEDS, USD, 300, 1), received(HARBOUR, USD, 0, 0)],
  },
  {
    name: "a withdrawal from a split to itself arrives again, as the contract counts it",
    blocks: chain(
      ...founded,
      block(withdrawn(HARBOUR, LUCIA, USD, 300, HARBOUR), transfer(USD, HARBOUR, HARBOUR, 300)),
    ),
    assertions: [payments(`1 TRANSFER 300 ${HARBOUR}`), received(HARBOUR, USD, 300, 1)],
  },
  {
    name: "a known token sent to a split that hasn't opened it is a payment; the asset stays unopened there",
    blocks: chain(...founded, block(transfer(USD, MIRA, SEEDS, 40))),
    assertions: [
      payments(`0 TRANSFER 40 ${MIRA}`),
      {
        query: `{ splitAsset(id: "${joined(SEEDS, USD)}") { received openedAt } asset(id: "${USD}") { splitCount } }`,
        expected: { splitAsset: { received: 40, openedAt: null }, asset: { splitCount: 2 } },
      },
    ],
  },
  {
    name: "the transfer of a collectible, which looks alike but for an index, is passed over",
    blocks: chain(
      ...founded,
      block({
        address: USD,
        event: "Transfer(address indexed from, address indexed to, uint256 indexed tokenId)",
        params: { from: MIRA, to: HARBOUR, tokenId: 7 },
      }),
    ),
    assertions: [payments()],
  },
  {
    name: "a token that no split has opened isn't watched",
    blocks: chain(block(splitCreated()), block(transfer(USD, MIRA, HARBOUR, 500))),
    assertions: [payments()],
  },
];

const paidThroughContract: TestCase[] = [
  {
    name: "payToken's two events are one payment, with the payer and the reference of PaymentReceived",
    blocks: chain(
      ...founded,
      block(...inTx(3, transfer(USD, MIRA, HARBOUR, 500), paid(HARBOUR, MIRA, 500, USD, INVOICE))),
    ),
    assertions: [
      {
        query: "{ payments { id payer { id } amount reference route logIndex } }",
        expected: {
          payments: [
            {
              id: eventId(tx(3), 1),
              payer: { id: MIRA },
              amount: 500,
              reference: INVOICE,
              route: "PAY_TOKEN",
              logIndex: 1,
            },
          ],
        },
      },
      received(HARBOUR, USD, 500, 1),
      revenue(500, 1),
      { query: "{ transferPairings { id } }", expected: { transferPairings: [] } },
    ],
  },
  {
    name: "a token that takes a fee and tells the gross: what arrived counts",
    blocks: chain(...founded, block(...inTx(3, transfer(USD, MIRA, HARBOUR, 500), paid(HARBOUR, MIRA, 490, USD)))),
    assertions: [payments(`1 PAY_TOKEN 490 ${MIRA}`), received(HARBOUR, USD, 490, 1), revenue(490, 1)],
  },
  {
    name: "a token that takes a fee and tells the net: what arrived counts",
    blocks: chain(
      ...founded,
      block(
        ...inTx(3, transfer(USD, MIRA, HARBOUR, 490), transfer(USD, MIRA, STRANGER, 10), paid(HARBOUR, MIRA, 490, USD)),
      ),
    ),
    assertions: [payments(`2 PAY_TOKEN 490 ${MIRA}`), received(HARBOUR, USD, 490, 1), revenue(490, 1)],
  },
  {
    name: "a split paid twice in one transaction has two payments",
    blocks: chain(
      ...founded,
      block(
        ...inTx(
          3,
          transfer(USD, MIRA, HARBOUR, 10),
          paid(HARBOUR, MIRA, 10, USD),
          transfer(USD, MIRA, HARBOUR, 10),
          paid(HARBOUR, MIRA, 10, USD),
        ),
      ),
    ),
    assertions: [
      payments(`1 PAY_TOKEN 10 ${MIRA}`, `3 PAY_TOKEN 10 ${MIRA}`),
      received(HARBOUR, USD, 20, 2),
      revenue(20, 2),
    ],
  },
  {
    name: "a plain transfer before payToken in one transaction stays a payment of its own",
    blocks: chain(
      ...founded,
      block(
        ...inTx(3, transfer(USD, HANNA, HARBOUR, 7), transfer(USD, MIRA, HARBOUR, 10), paid(HARBOUR, MIRA, 10, USD)),
      ),
    ),
    assertions: [payments(`0 TRANSFER 7 ${HANNA}`, `2 PAY_TOKEN 10 ${MIRA}`), received(HARBOUR, USD, 17, 2)],
  },
  {
    name: "a plain transfer after payToken in one transaction stays a payment of its own",
    blocks: chain(
      ...founded,
      block(
        ...inTx(3, transfer(USD, MIRA, HARBOUR, 10), paid(HARBOUR, MIRA, 10, USD), transfer(USD, HANNA, HARBOUR, 7)),
      ),
    ),
    assertions: [payments(`1 PAY_TOKEN 10 ${MIRA}`, `2 TRANSFER 7 ${HANNA}`), received(HARBOUR, USD, 17, 2)],
  },
  {
    name: "two splits and two tokens in one transaction are kept apart",
    blocks: chain(
      ...founded,
      block(
        ...inTx(
          3,
          transfer(USD, MIRA, HARBOUR, 10),
          transfer(EUR, HANNA, HARBOUR, 20),
          transfer(USD, HANNA, SEEDS, 30),
          paid(HARBOUR, MIRA, 10, USD),
        ),
      ),
    ),
    assertions: [
      payments(`1 TRANSFER 20 ${HANNA}`, `2 TRANSFER 30 ${HANNA}`, `3 PAY_TOKEN 10 ${MIRA}`),
      received(SEEDS, USD, 30, 1),
    ],
  },
  {
    name: "a transfer of another transaction belongs to no receipt of this one",
    blocks: chain(
      ...founded,
      block(...inTx(3, transfer(USD, HANNA, HARBOUR, 7)), ...inTx(4, paid(HARBOUR, MIRA, 10, USD))),
    ),
    assertions: [payments(`0 TRANSFER 7 ${HANNA}`, `1 PAY_TOKEN 10 ${MIRA}`), received(HARBOUR, USD, 17, 2)],
  },
];

/**
 * In the block in which a token begins to be watched, its transfers are handled after everything else. `gnd test` hands
 * no event to a data source of the same block, so here the transfers come a block later, with the same transaction hash
 * and their log indexes; `live/` has the same on a chain.
 */
const receiptsFirst: TestCase[] = [
  {
    name: "receipt first: the transfer that follows is no second payment",
    blocks: chain(
      ...founded,
      block(...inTx(3, filler(), paid(HARBOUR, MIRA, 10, USD, INVOICE))),
      block(...inTx(3, transfer(USD, MIRA, HARBOUR, 10))),
    ),
    assertions: [payments(`1 PAY_TOKEN 10 ${MIRA}`), received(HARBOUR, USD, 10, 1), revenue(10, 1)],
  },
  {
    name: "receipts first: a split paid twice in one transaction has two payments",
    blocks: chain(
      ...founded,
      block(...inTx(3, filler(), paid(HARBOUR, MIRA, 10, USD), filler(), paid(HARBOUR, MIRA, 20, USD))),
      block(...inTx(3, transfer(USD, MIRA, HARBOUR, 10), filler(), transfer(USD, MIRA, HARBOUR, 20))),
    ),
    assertions: [payments(`1 PAY_TOKEN 10 ${MIRA}`, `3 PAY_TOKEN 20 ${MIRA}`), received(HARBOUR, USD, 30, 2)],
  },
  {
    name: "receipt first: a plain transfer before payToken is found out when its own transfer comes",
    blocks: chain(
      ...founded,
      block(...inTx(3, filler(), filler(), paid(HARBOUR, MIRA, 10, USD))),
      block(...inTx(3, transfer(USD, HANNA, HARBOUR, 7), transfer(USD, MIRA, HARBOUR, 10))),
    ),
    assertions: [payments(`0 TRANSFER 7 ${HANNA}`, `2 PAY_TOKEN 10 ${MIRA}`), received(HARBOUR, USD, 17, 2)],
  },
  {
    name: "receipt first: a plain transfer after payToken is a payment of its own",
    blocks: chain(
      ...founded,
      block(...inTx(3, filler(), paid(HARBOUR, MIRA, 10, USD))),
      block(...inTx(3, transfer(USD, MIRA, HARBOUR, 10), filler(), transfer(USD, HANNA, HARBOUR, 7))),
    ),
    assertions: [payments(`1 PAY_TOKEN 10 ${MIRA}`, `2 TRANSFER 7 ${HANNA}`), received(HARBOUR, USD, 17, 2)],
  },
];

export const handleTransfer: TestCase[] = [...plainTransfers, ...paidThroughContract, ...receiptsFirst];
