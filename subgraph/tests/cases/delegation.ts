import { eventId, JONAS, LUCIA, NOBODY, TOMAS, tx } from "../cast.ts";
import { delegated, minted, moved, votes } from "../equityEvents.ts";
import { block, chain, inTx, timeOf } from "../events.ts";
import type { Assertion, TestCase } from "../TestCase.ts";

const holder = (id: string, expected: Record<string, unknown>): Assertion => ({
  query: `{ holder(id: "${id}") { ${Object.keys(expected)
    .map((field) => (field === "delegate" ? "delegate { id }" : field))
    .join(" ")} } }`,
  expected: { holder: expected },
});

const delegatedVotes = (sum: number): Assertion => ({
  query: `{ equity(id: "0x01") { delegatedVotes } }`,
  expected: { equity: { delegatedVotes: sum } },
});

const owning = [block(minted(LUCIA, 100)), block(minted(TOMAS, 7))];
const toSelf = block(...inTx(3, delegated(LUCIA, NOBODY, LUCIA), votes(LUCIA, 0, 100)));

export const handleDelegateChanged: TestCase[] = [
  {
    name: "an account delegates to itself",
    blocks: chain(...owning, toSelf),
    assertions: [
      holder(LUCIA, { delegate: { id: LUCIA }, delegatedSince: timeOf(3), votes: 100, balance: 100 }),
      holder(TOMAS, { delegate: null, delegatedSince: null, votes: 0 }),
      {
        query:
          "{ delegations { id delegator { id } from { id } to { id } balance timestamp block transaction logIndex } }",
        expected: {
          delegations: [
            {
              id: eventId(tx(3), 0),
              delegator: { id: LUCIA },
              from: null,
              to: { id: LUCIA },
              balance: 100,
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
    name: "an account delegates to another, who owns nothing",
    blocks: chain(...owning, toSelf, block(delegated(LUCIA, LUCIA, JONAS), votes(LUCIA, 100, 0), votes(JONAS, 0, 100))),
    assertions: [
      holder(LUCIA, { delegate: { id: JONAS }, delegatedSince: timeOf(4), votes: 0, balance: 100 }),
      holder(JONAS, { delegate: null, votes: 100, balance: 0 }),
      delegatedVotes(100),
      {
        query: `{ account(id: "${JONAS}") { delegators { id } delegations { id } } equity(id: "0x01") { holderCount } }`,
        expected: { account: { delegators: [{ id: LUCIA }], delegations: [] }, equity: { holderCount: 2 } },
      },
    ],
  },
  {
    name: "an account delegates to nobody again",
    blocks: chain(...owning, toSelf, block(delegated(LUCIA, LUCIA, NOBODY), votes(LUCIA, 100, 0))),
    assertions: [
      holder(LUCIA, { delegate: null, delegatedSince: null, votes: 0, balance: 100 }),
      delegatedVotes(0),
      {
        query: `{ delegations(where: { timestamp: ${timeOf(4)} }) { from { id } to { id } } accounts { id } }`,
        expected: { delegations: [{ from: { id: LUCIA }, to: null }], accounts: [{ id: LUCIA }, { id: TOMAS }] },
      },
    ],
  },
  {
    name: "the same delegate again is no change",
    blocks: chain(...owning, toSelf, block(delegated(LUCIA, LUCIA, LUCIA), delegated(TOMAS, NOBODY, NOBODY))),
    assertions: [
      holder(LUCIA, { delegate: { id: LUCIA }, delegatedSince: timeOf(3) }),
      { query: "{ delegations { timestamp } }", expected: { delegations: [{ timestamp: timeOf(3) }] } },
    ],
  },
  {
    name: "an account that owns nothing can delegate, and is no holder",
    blocks: chain(block(delegated(JONAS, NOBODY, TOMAS))),
    assertions: [
      holder(JONAS, { delegate: { id: TOMAS }, delegatedSince: timeOf(1), votes: 0, balance: 0 }),
      { query: "{ holders(where: { balance_gt: 0 }) { id } }", expected: { holders: [] } },
    ],
  },
];

export const handleDelegateVotesChanged: TestCase[] = [
  {
    name: "votes follow what delegators own: a mint, and a transfer between delegators",
    blocks: chain(
      ...owning,
      toSelf,
      block(delegated(TOMAS, NOBODY, LUCIA), votes(LUCIA, 100, 107)),
      block(...inTx(5, minted(LUCIA, 10), votes(LUCIA, 107, 117))),
      block(...inTx(6, moved(TOMAS, JONAS, 7), votes(LUCIA, 117, 110))),
    ),
    assertions: [holder(LUCIA, { votes: 110, balance: 110, updatedAt: timeOf(6) }), delegatedVotes(110)],
  },
  {
    name: "votes of several accounts add up to what is delegated",
    blocks: chain(...owning, toSelf, block(delegated(TOMAS, NOBODY, TOMAS), votes(TOMAS, 0, 7))),
    assertions: [holder(TOMAS, { votes: 7 }), delegatedVotes(107)],
  },
  {
    name: "votes that contradict what is stored are logged, and the sum stays the sum of what is stored",
    blocks: chain(...owning, toSelf, block(votes(LUCIA, 90, 95))),
    logs: `holder ${LUCIA} has 100 votes`,
    assertions: [holder(LUCIA, { votes: 95 }), delegatedVotes(95)],
  },
];
