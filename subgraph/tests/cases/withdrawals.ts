import { ETH, eventId, HARBOUR, JONAS, joined, LUCIA, PRIYA, TOMAS, tx, USD, WEN } from "../cast.ts";
import { block, chain, emit, inTx, splitCreated, timeOf, withdrawn } from "../events.ts";
import type { Assertion, TestCase } from "../TestCase.ts";

const founded = [block(splitCreated())];

const pushed = (accounts: string[], amounts: number[], asset = USD) =>
  emit(HARBOUR, "PayoutsPushed", { asset, accounts, amounts: amounts.map(String) });

const counts = (asset: string, amount: number, count: number): Assertion => ({
  query: `{ splitAsset(id: "${joined(HARBOUR, asset)}") { withdrawn withdrawalCount } asset(id: "${asset}") { withdrawn }
    split(id: "${HARBOUR}") { withdrawalCount } network(id: "0x01") { withdrawalCount } }`,
  expected: {
    splitAsset: { withdrawn: amount, withdrawalCount: count },
    asset: { withdrawn: amount },
    split: { withdrawalCount: count },
    network: { withdrawalCount: count },
  },
});

export const handleWithdrawn: TestCase[] = [
  {
    name: "a withdrawal is kept with its account and where it went",
    blocks: chain(...founded, block(...inTx(2, withdrawn(HARBOUR, LUCIA, ETH, 300, WEN)))),
    assertions: [
      {
        query:
          "{ withdrawals { id split { id } asset { id } account { id } to amount pushed timestamp block transaction logIndex } }",
        expected: {
          withdrawals: [
            {
              id: eventId(tx(2), 0),
              split: { id: HARBOUR },
              asset: { id: ETH },
              account: { id: LUCIA },
              to: WEN,
              amount: 300,
              pushed: false,
              timestamp: timeOf(2),
              block: 2,
              transaction: tx(2),
              logIndex: 0,
            },
          ],
        },
      },
      counts(ETH, 300, 1),
    ],
  },
  {
    name: "a position adds up what one account took out in one asset",
    blocks: chain(
      ...founded,
      block(withdrawn(HARBOUR, LUCIA, ETH, 300), withdrawn(HARBOUR, LUCIA, USD, 9)),
      block(withdrawn(HARBOUR, LUCIA, ETH, 40)),
    ),
    assertions: [
      {
        query: `{ account(id: "${LUCIA}") { withdrawals { amount } positions { id split { id } asset { id } withdrawn withdrawalCount updatedAt } } }`,
        expected: {
          account: {
            withdrawals: [{ amount: 300 }, { amount: 9 }, { amount: 40 }],
            positions: [
              {
                id: joined(HARBOUR, LUCIA, ETH),
                split: { id: HARBOUR },
                asset: { id: ETH },
                withdrawn: 340,
                withdrawalCount: 2,
                updatedAt: timeOf(3),
              },
              {
                id: joined(HARBOUR, LUCIA, USD),
                split: { id: HARBOUR },
                asset: { id: USD },
                withdrawn: 9,
                withdrawalCount: 1,
                updatedAt: timeOf(2),
              },
            ],
          },
        },
      },
    ],
  },
];

export const handlePayoutsPushed: TestCase[] = [
  {
    name: "a pushed page is a withdrawal for each who was sent something",
    blocks: chain(...founded, block(...inTx(2, pushed([LUCIA, TOMAS, PRIYA], [50, 0, 20])))),
    assertions: [
      {
        query: "{ withdrawals { id account { id } to amount pushed } positions { account { id } withdrawn } }",
        expected: {
          withdrawals: [
            { id: eventId(tx(2), 0, 0), account: { id: LUCIA }, to: LUCIA, amount: 50, pushed: true },
            { id: eventId(tx(2), 0, 2), account: { id: PRIYA }, to: PRIYA, amount: 20, pushed: true },
          ],
          positions: [
            { account: { id: LUCIA }, withdrawn: 50 },
            { account: { id: PRIYA }, withdrawn: 20 },
          ],
        },
      },
      counts(USD, 70, 2),
    ],
  },
  {
    name: "an account that stands twice on a page is sent to once",
    blocks: chain(...founded, block(pushed([LUCIA, LUCIA], [50, 0]))),
    assertions: [counts(USD, 50, 1)],
  },
  {
    name: "a page of 500 accounts",
    blocks: chain(
      ...founded,
      block(
        pushed(
          Array.from({ length: 500 }, (_, index) => `0x${(index + 4096).toString(16).padStart(40, "0")}`),
          Array.from({ length: 500 }, () => 2),
        ),
      ),
    ),
    assertions: [counts(USD, 1000, 500)],
  },
  {
    name: "a page on which nothing was owed changes nothing",
    blocks: chain(...founded, block(pushed([LUCIA], [0], ETH))),
    assertions: [{ query: "{ withdrawals { id } }", expected: { withdrawals: [] } }, counts(ETH, 0, 0)],
  },
  {
    name: "a page with fewer amounts than accounts stops the index",
    blocks: chain(...founded, block(...inTx(2, pushed([LUCIA, JONAS], [50])))),
    assertions: [],
    halts: `2 accounts but 1 amounts pushed in ${tx(2)}`,
  },
];

export const handlePayoutFailed: TestCase[] = [
  {
    name: "a payout that failed is kept, and is no withdrawal",
    blocks: chain(
      ...founded,
      block(
        ...inTx(
          2,
          emit(HARBOUR, "PayoutFailed", { asset: ETH, account: WEN, amount: 12 }),
          pushed([LUCIA, WEN], [50, 0], ETH),
        ),
      ),
    ),
    assertions: [
      {
        query:
          "{ payoutFailures { id split { id } asset { id } account { id } amount timestamp block transaction logIndex } withdrawals { account { id } } }",
        expected: {
          payoutFailures: [
            {
              id: eventId(tx(2), 0),
              split: { id: HARBOUR },
              asset: { id: ETH },
              account: { id: WEN },
              amount: 12,
              timestamp: timeOf(2),
              block: 2,
              transaction: tx(2),
              logIndex: 0,
            },
          ],
          withdrawals: [{ account: { id: LUCIA } }],
        },
      },
      counts(ETH, 50, 1),
    ],
  },
];
