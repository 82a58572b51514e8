import { EUR, eventId, HANNA, HARBOUR, MIRA, SEEDS, STRANGER, tx, USD } from "../cast.ts";
import { block, chain, filler, inTx, paid, transfer } from "../events.ts";
import type { TestCase } from "../TestCase.ts";
import { founded, payments, received, revenue } from "./tokens.ts";

const INVOICE = `0x${"11".repeat(32)}`;

/** As on the chain: the token's Transfer, then the split's PaymentReceived. */
export const transferThenReceipt: TestCase[] = [
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
export const receiptThenTransfer: TestCase[] = [
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
