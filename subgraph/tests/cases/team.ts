import { eventId, HARBOUR, joined, LUCIA, PRIYA, SEEDS, TOMAS, tx, WEN } from "../cast.ts";
import { block, chain, inTx, splitCreated, timeOf, weightChanged } from "../events.ts";
import type { Assertion, TestCase } from "../TestCase.ts";

const counts = (network: number, team: number, totalWeight: number): Assertion => ({
  query: `{ network(id: "0x01") { memberCount } split(id: "${HARBOUR}") { memberCount totalWeight } }`,
  expected: { network: { memberCount: network }, split: { memberCount: team, totalWeight } },
});

const membership = (account: string, expected: Record<string, unknown>): Assertion => ({
  query: `{ membership(id: "${joined(HARBOUR, account)}") { weight joinedAt leftAt updatedAt } }`,
  expected: { membership: expected },
});

const founded = [
  block(splitCreated()),
  block(...inTx(2, weightChanged(HARBOUR, LUCIA, 0, 50), weightChanged(HARBOUR, TOMAS, 0, 30))),
];

export const handleWeightChanged: TestCase[] = [
  {
    name: "the first team joins",
    blocks: chain(...founded),
    assertions: [
      counts(2, 2, 80),
      membership(LUCIA, { weight: 50, joinedAt: timeOf(2), leftAt: null, updatedAt: timeOf(2) }),
      {
        query: `{ split(id: "${HARBOUR}") { members { id account { id teamCount } weight } } }`,
        expected: {
          split: {
            members: [
              { id: joined(HARBOUR, LUCIA), account: { id: LUCIA, teamCount: 1 }, weight: 50 },
              { id: joined(HARBOUR, TOMAS), account: { id: TOMAS, teamCount: 1 }, weight: 30 },
            ],
          },
        },
      },
    ],
  },
  {
    name: "each change is kept with the team's total after it",
    blocks: chain(...founded),
    assertions: [
      {
        query: `{ weightChanges { id split { id } membership { id } account { id } previousWeight weight totalWeight
          timestamp block transaction logIndex } }`,
        expected: {
          weightChanges: [LUCIA, TOMAS].map((account, index) => ({
            id: eventId(tx(2), index),
            split: { id: HARBOUR },
            membership: { id: joined(HARBOUR, account) },
            account: { id: account },
            previousWeight: 0,
            weight: index === 0 ? 50 : 30,
            totalWeight: index === 0 ? 50 : 80,
            timestamp: timeOf(2),
            block: 2,
            transaction: tx(2),
            logIndex: index,
          })),
        },
      },
    ],
  },
  {
    name: "a member's weight rises and falls; the day of joining stays",
    blocks: chain(
      ...founded,
      block(weightChanged(HARBOUR, LUCIA, 50, 90)),
      block(weightChanged(HARBOUR, LUCIA, 90, 10)),
    ),
    assertions: [
      counts(2, 2, 40),
      membership(LUCIA, { weight: 10, joinedAt: timeOf(2), leftAt: null, updatedAt: timeOf(4) }),
      {
        query: `{ account(id: "${LUCIA}") { weightChanges(orderBy: block) { previousWeight weight totalWeight } } }`,
        expected: {
          account: {
            weightChanges: [
              { previousWeight: 0, weight: 50, totalWeight: 50 },
              { previousWeight: 50, weight: 90, totalWeight: 120 },
              { previousWeight: 90, weight: 10, totalWeight: 40 },
            ],
          },
        },
      },
    ],
  },
  {
    name: "who leaves has weight 0 and a day of leaving, and is no member of the network any more",
    blocks: chain(...founded, block(weightChanged(HARBOUR, TOMAS, 30, 0))),
    assertions: [
      counts(1, 1, 50),
      membership(TOMAS, { weight: 0, joinedAt: timeOf(2), leftAt: timeOf(3), updatedAt: timeOf(3) }),
      {
        query: `{ memberships(where: { split: "${HARBOUR}", weight_gt: 0 }) { account { id } } }`,
        expected: { memberships: [{ account: { id: LUCIA } }] },
      },
    ],
  },
  {
    name: "who comes back has joined again",
    blocks: chain(...founded, block(weightChanged(HARBOUR, TOMAS, 30, 0)), block(weightChanged(HARBOUR, TOMAS, 0, 5))),
    assertions: [
      counts(2, 2, 55),
      membership(TOMAS, { weight: 5, joinedAt: timeOf(4), leftAt: null, updatedAt: timeOf(4) }),
    ],
  },
  {
    name: "who is in two teams is one member of the network, until leaving both",
    blocks: chain(
      block(splitCreated(), splitCreated({ split: SEEDS })),
      block(weightChanged(HARBOUR, PRIYA, 0, 1), weightChanged(SEEDS, PRIYA, 0, 2), weightChanged(SEEDS, WEN, 0, 1)),
      block(weightChanged(HARBOUR, PRIYA, 1, 0)),
      block(weightChanged(SEEDS, WEN, 1, 0)),
    ),
    assertions: [
      {
        query: `{ network(id: "0x01") { memberCount } account(id: "${PRIYA}") { teamCount memberships(orderBy: id) { split { id } weight } } }`,
        expected: {
          network: { memberCount: 1 },
          account: {
            teamCount: 1,
            memberships: [
              { split: { id: HARBOUR }, weight: 0 },
              { split: { id: SEEDS }, weight: 2 },
            ],
          },
        },
      },
    ],
  },
  {
    name: "a weight set to what it was is no change",
    blocks: chain(...founded, block(weightChanged(HARBOUR, LUCIA, 50, 50))),
    assertions: [
      counts(2, 2, 80),
      membership(LUCIA, { weight: 50, joinedAt: timeOf(2), leftAt: null, updatedAt: timeOf(2) }),
      { query: "{ weightChanges { block } }", expected: { weightChanges: [{ block: 2 }, { block: 2 }] } },
    ],
  },
  {
    name: "the largest weight of 32 bits fits",
    blocks: chain(block(splitCreated()), block(weightChanged(HARBOUR, LUCIA, 0, 4_294_967_295))),
    assertions: [counts(1, 1, 4_294_967_295)],
  },
  {
    name: "a previous weight that contradicts the stored one is an error; the stored sum stays the sum",
    blocks: chain(...founded, block(...inTx(3, weightChanged(HARBOUR, LUCIA, 7, 20)))),
    logs: `membership ${joined(HARBOUR, LUCIA)} has weight 50, transaction ${tx(3)} says 7`,
    assertions: [
      counts(2, 2, 50),
      {
        query: "{ weightChanges(where: { block: 3 }) { previousWeight weight totalWeight } }",
        expected: { weightChanges: [{ previousWeight: 50, weight: 20, totalWeight: 50 }] },
      },
    ],
  },
  {
    name: "who leaves without having joined is an error and changes no count",
    blocks: chain(...founded, block(...inTx(3, weightChanged(HARBOUR, WEN, 9, 0)))),
    logs: `membership ${joined(HARBOUR, WEN)} has weight 0, transaction ${tx(3)} says 9`,
    assertions: [counts(2, 2, 80)],
  },
];
