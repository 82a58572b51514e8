import { eventId, HARBOUR, joined, LUCIA, MIRA, NOBODY, SEEDS, STRANGER, tx, UNBORN, USD } from "../cast.ts";
import { block, chain, inTx, splitCreated, transfer, withdrawn } from "../events.ts";
import type { TestCase } from "../TestCase.ts";
import { founded, payments, received, revenue } from "./tokens.ts";

export const handleTransfer: TestCase[] = [
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
