import { eventId, joined, LUCIA, PRIYA, TOMAS, tx } from "../cast.ts";
import {
  DEADLINE,
  DIGEST,
  deployed,
  limitSet,
  OTHER_ROOT,
  ROOT,
  ROUNDS,
  roundClaimed,
  roundClosed,
  roundOpened,
} from "../equityEvents.ts";
import { block, chain, emit, inTx, timeOf } from "../events.ts";
import type { Assertion, TestCase } from "../TestCase.ts";
import { allowance } from "./allowances.ts";

const round = (root: string, expected: Record<string, unknown>): Assertion => ({
  query: `{ round(id: "${root}") { ${Object.keys(expected).join(" ")} } }`,
  expected: { round: expected },
});

const left = (root: string, amount: number): Assertion => ({
  query: `{ reservation(id: "${joined(ROUNDS, root)}") { left } }`,
  expected: { reservation: { left: amount } },
});

const opened = [
  block(...deployed(), limitSet(ROUNDS, 10_000)),
  block(...inTx(2, ...roundOpened(ROOT, DIGEST, 3_000)), ...roundOpened(OTHER_ROOT, DIGEST, 500)),
];

export const handleRoundOpened: TestCase[] = [
  {
    name: "a round with what is set aside for it; its list isn't found yet",
    blocks: chain(...opened),
    assertions: [
      {
        query: `{ round(id: "${ROOT}") { id digest total claimed claimCount deadline openedAt openedAtBlock openedTx closedAt
          returned reservation { id left } claims { id } list { id } allocations { id } } equity(id: "0x01") { roundCount } }`,
        expected: {
          round: {
            ...{ id: ROOT, digest: DIGEST, total: 3_000, claimed: 0, claimCount: 0, deadline: DEADLINE },
            ...{ openedAt: timeOf(2), openedAtBlock: 2, openedTx: tx(2), closedAt: null, returned: 0 },
            ...{ reservation: { id: joined(ROUNDS, ROOT), left: 3_000 }, claims: [], list: null, allocations: [] },
          },
          equity: { roundCount: 2 },
        },
      },
      allowance(ROUNDS, { limit: 10_000, minted: 0, reserved: 3_500 }),
    ],
  },
];

export const handleRoundClaimed: TestCase[] = [
  {
    name: "an allocation is claimed, sent by its account or by anybody",
    blocks: chain(...opened, block(...inTx(3, ...roundClaimed(ROOT, LUCIA, 4, 1_000)))),
    assertions: [
      {
        query: `{ equityClaims { id kind account { id } to amount grant { id } round { id } index allocation { id } split { id }
          asset recognition { id } timestamp block transaction logIndex } }`,
        expected: {
          equityClaims: [
            {
              ...{ id: eventId(tx(3), 0), kind: "ROUND", account: { id: LUCIA }, to: LUCIA, amount: 1_000 },
              ...{ grant: null, round: { id: ROOT }, index: 4, allocation: null, split: null, asset: null },
              ...{ recognition: null, timestamp: timeOf(3), block: 3, transaction: tx(3), logIndex: 0 },
            },
          ],
        },
      },
      round(ROOT, { claimed: 1_000, claimCount: 1, total: 3_000 }),
      left(ROOT, 2_000),
      allowance(ROUNDS, { minted: 1_000, reserved: 2_500 }),
      {
        query: `{ holder(id: "${LUCIA}") { balance claimed claimCount } equity(id: "0x01") { supply claimCount holderCount } }`,
        expected: {
          holder: { balance: 1_000, claimed: 1_000, claimCount: 1 },
          equity: { supply: 1_000, claimCount: 1, holderCount: 1 },
        },
      },
    ],
  },
  {
    name: "many allocations of two rounds in one transaction are as many claims",
    blocks: chain(
      ...opened,
      block(
        ...inTx(
          3,
          ...roundClaimed(ROOT, LUCIA, 0, 1_000),
          ...roundClaimed(OTHER_ROOT, LUCIA, 0, 500),
          ...roundClaimed(ROOT, TOMAS, 1, 2_000),
        ),
      ),
    ),
    assertions: [
      {
        query: "{ equityClaims(orderBy: logIndex) { account { id } amount round { id } index } }",
        expected: {
          equityClaims: [
            { account: { id: LUCIA }, amount: 1_000, round: { id: ROOT }, index: 0 },
            { account: { id: LUCIA }, amount: 500, round: { id: OTHER_ROOT }, index: 0 },
            { account: { id: TOMAS }, amount: 2_000, round: { id: ROOT }, index: 1 },
          ],
        },
      },
      round(ROOT, { claimed: 3_000, claimCount: 2 }),
      round(OTHER_ROOT, { claimed: 500, claimCount: 1 }),
      left(ROOT, 0),
      allowance(ROUNDS, { minted: 3_500, reserved: 0 }),
    ],
  },
  {
    name: "an index that no list can have leads to no allocation, and keeps nothing from being indexed",
    blocks: chain(
      ...opened,
      block(
        ...roundClaimed(ROOT, LUCIA, String(2n ** 256n - 1n), 1),
        ...roundClaimed(ROOT, TOMAS, String(2n ** 31n), 2),
        ...roundClaimed(ROOT, PRIYA, 65_536, 3),
      ),
    ),
    assertions: [
      {
        query: "{ equityClaims(orderBy: amount) { amount index round { id } } }",
        expected: {
          equityClaims: [
            { amount: 1, index: String(2n ** 256n - 1n), round: { id: ROOT } },
            { amount: 2, index: 2 ** 31, round: { id: ROOT } },
            { amount: 3, index: 65_536, round: { id: ROOT } },
          ],
        },
      },
    ],
  },
  {
    name: "an allocation of nothing is a claim, and makes no holder",
    blocks: chain(...opened, block(...roundClaimed(ROOT, LUCIA, 4, 0))),
    assertions: [
      round(ROOT, { claimed: 0, claimCount: 1 }),
      {
        query: `{ holder(id: "${LUCIA}") { balance claimCount } equity(id: "0x01") { holderCount claimCount } }`,
        expected: { holder: { balance: 0, claimCount: 1 }, equity: { holderCount: 0, claimCount: 1 } },
      },
    ],
  },
  {
    name: "a claim from an unknown round stops the index",
    blocks: chain(...opened, block(...roundClaimed(`0x${"99".repeat(32)}`, LUCIA, 0, 1))),
    halts: "round 0x9999",
    assertions: [],
  },
  {
    name: "a claim whose reservation isn't kept is logged",
    blocks: chain(
      block(...deployed(), emit(ROUNDS, "RoundOpened", { root: ROOT, digest: DIGEST, total: 9, deadline: DEADLINE })),
      block(...roundClaimed(ROOT, LUCIA, 0, 1)),
    ),
    logs: `reservation ${ROOT} of module ${ROUNDS} isn't stored`,
    assertions: [round(ROOT, { claimed: 1 })],
  },
];

export const handleRoundClosed: TestCase[] = [
  {
    name: "a closed round returns what nobody claimed",
    blocks: chain(
      ...opened,
      block(...roundClaimed(ROOT, LUCIA, 4, 1_000)),
      block(...inTx(4, ...roundClosed(ROOT, 2_000))),
    ),
    assertions: [
      round(ROOT, { total: 3_000, claimed: 1_000, closedAt: timeOf(4), returned: 2_000 }),
      round(OTHER_ROOT, { closedAt: null, returned: 0 }),
      left(ROOT, 0),
      allowance(ROUNDS, { limit: 10_000, minted: 1_000, reserved: 500 }),
    ],
  },
  {
    name: "the end of an unknown round stops the index",
    blocks: chain(...opened, block(emit(ROUNDS, "RoundClosed", { root: `0x${"99".repeat(32)}`, returned: 0 }))),
    halts: "round 0x9999",
    assertions: [],
  },
];
