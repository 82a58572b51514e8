import { eventId, joined, LUCIA, PRIYA, STRANGER, TOMAS, tx, WEN } from "../cast.ts";
import { word } from "../equityEvents.ts";
import { block, chain, inTx, timeOf } from "../events.ts";
import {
  ADMIT,
  admitted,
  CHARTER_CHANGE,
  charterChanged,
  invited,
  OTHER_CHARTER,
  ownerAdded,
  ownerRemoved,
  REMOVE,
  subjectOf,
  supported,
  supportWithdrawn,
} from "../franchiseEvents.ts";
import type { Assertion, TestCase } from "../TestCase.ts";

const three = block(...inTx(1, ...admitted({ owners: [LUCIA, TOMAS, PRIYA] })));

const motions = (...expected: Record<string, unknown>[]): Assertion => ({
  query: `{ motions(orderBy: openedAt) { ${Object.keys(expected[0] ?? {}).join(" ")} } }`,
  expected: { motions: expected },
});

/** What a franchise's owners have before them now. */
const open = (...matters: string[]): Assertion => ({
  query: `{ franchise(id: "${word(1)}") { roster { motions(orderBy: openedAt, where: { carriedAt: null, withdrawnAt: null }) { matter } } } }`,
  expected: { franchise: { roster: { motions: matters.map((matter) => ({ matter })) } } },
});

export const handleMotionSupported: TestCase[] = [
  {
    name: "a motion is brought, and carried by more than half of the owners",
    blocks: chain(
      three,
      block(...inTx(2, supported())),
      block(...inTx(3, supported({ owner: TOMAS, support: 2 }), invited(1, STRANGER, timeOf(99)))),
    ),
    assertions: [
      {
        query: `{ motions { id franchise { id } roster { number } matter account { id } charter support needed carriedAt withdrawnAt openedAt
          supporters(orderBy: since) { id owner { id } since withdrawnAt } } }`,
        expected: {
          motions: [
            {
              ...{ id: eventId(tx(2), 0), franchise: { id: word(1) }, roster: { number: 3 }, matter: "ADMIT_OWNER" },
              ...{ account: { id: STRANGER }, charter: null, support: 2, needed: 2, carriedAt: timeOf(3) },
              ...{ withdrawnAt: null, openedAt: timeOf(2) },
              supporters: [LUCIA, TOMAS].map((owner, index) => ({
                id: joined(eventId(tx(2), 0), owner),
                ...{ owner: { id: owner }, since: timeOf(2 + index), withdrawnAt: null },
              })),
            },
          ],
        },
      },
      open(),
    ],
  },
  {
    name: "a sole owner carries a motion at once",
    blocks: chain(
      block(...admitted()),
      block(supported({ matter: CHARTER_CHANGE, subject: OTHER_CHARTER, needed: 1 }), charterChanged(1, OTHER_CHARTER)),
    ),
    assertions: [
      motions({ matter: "CHANGE_CHARTER", charter: OTHER_CHARTER, support: 1, needed: 1, carriedAt: timeOf(2) }),
      { query: "{ motions { account { id } } }", expected: { motions: [{ account: null }] } },
      open(),
    ],
  },
  {
    name: "matters and subjects are motions of their own, whatever bytes they have",
    blocks: chain(
      three,
      block(supported({ subject: subjectOf(WEN) })),
      block(supported({ matter: REMOVE, subject: subjectOf(WEN) })),
      block(supported({ matter: CHARTER_CHANGE, subject: subjectOf(WEN) })),
      block(supported({ subject: subjectOf(STRANGER) })),
      block(supported({ matter: REMOVE, subject: subjectOf(WEN), owner: TOMAS, support: 2 })),
    ),
    assertions: [
      motions(
        { matter: "ADMIT_OWNER", support: 1, carriedAt: null, charter: null },
        { matter: "REMOVE_OWNER", support: 2, carriedAt: timeOf(6), charter: null },
        { matter: "CHANGE_CHARTER", support: 1, carriedAt: null, charter: subjectOf(WEN) },
        { matter: "ADMIT_OWNER", support: 1, carriedAt: null, charter: null },
      ),
      open("ADMIT_OWNER", "CHANGE_CHARTER", "ADMIT_OWNER"),
    ],
  },
  {
    name: "a motion that was carried can be brought again, as another one",
    blocks: chain(
      three,
      block(supported()),
      block(supported({ owner: TOMAS, support: 2 })),
      block(supported({ owner: PRIYA, support: 1 })),
    ),
    assertions: [motions({ support: 2, carriedAt: timeOf(3) }, { support: 1, carriedAt: null }), open("ADMIT_OWNER")],
  },
  {
    name: "a change of owners lapses what is open, not what was carried; it can be brought anew",
    blocks: chain(
      three,
      block(supported()),
      block(supported({ matter: CHARTER_CHANGE, subject: OTHER_CHARTER })),
      block(supported({ matter: REMOVE, subject: subjectOf(PRIYA), support: 1 })),
      block(
        ...inTx(
          5,
          supported({ matter: REMOVE, subject: subjectOf(PRIYA), owner: TOMAS, support: 2 }),
          ownerRemoved(1, PRIYA, 2),
        ),
      ),
      block(supported({ owner: TOMAS, support: 1 })),
    ),
    assertions: [
      {
        query: "{ motions(orderBy: openedAt) { matter support carriedAt withdrawnAt roster { number until } } }",
        expected: {
          motions: [
            ["ADMIT_OWNER", 1, null, 3, timeOf(5)],
            ["CHANGE_CHARTER", 1, null, 3, timeOf(5)],
            ["REMOVE_OWNER", 2, timeOf(5), 3, timeOf(5)],
            ["ADMIT_OWNER", 1, null, 4, null],
          ].map(([matter, support, carriedAt, number, until]) => ({
            ...{ matter, support, carriedAt, withdrawnAt: null, roster: { number, until } },
          })),
        },
      },
      open("ADMIT_OWNER"),
      {
        query: "{ motions(where: { carriedAt: null, withdrawnAt: null, roster_: { until: null } }) { openedAt } }",
        expected: { motions: [{ openedAt: timeOf(6) }] },
      },
    ],
  },
  {
    name: "owners of one franchise don't touch the motions of another",
    blocks: chain(
      three,
      block(...admitted({ id: 2, owners: [WEN] })),
      block(supported()),
      block(ownerAdded(2, "0x00000000000000000000000000000000000000e1", 2)),
    ),
    assertions: [open("ADMIT_OWNER")],
  },
];

export const handleMotionSupportWithdrawn: TestCase[] = [
  {
    name: "an owner takes its support back while others stand by it, and gives it again",
    blocks: chain(
      block(...admitted({ owners: [LUCIA, TOMAS, PRIYA, WEN] })),
      block(...inTx(2, supported({ needed: 3 }))),
      block(supported({ owner: TOMAS, support: 2, needed: 3 })),
      block(supportWithdrawn({ support: 1 })),
      block(supportWithdrawn({ owner: TOMAS, support: 0 })),
      block(...inTx(6, supported({ needed: 3 }))),
      block(supported({ owner: TOMAS, support: 2, needed: 3 })),
      block(supportWithdrawn({ support: 1 })),
      block(supported({ support: 2, needed: 3 })),
    ),
    assertions: [
      {
        query:
          "{ motions(orderBy: openedAt) { id support withdrawnAt carriedAt supporters(orderBy: since) { owner { id } since withdrawnAt } } }",
        expected: {
          motions: [
            {
              ...{ id: eventId(tx(2), 0), support: 0, withdrawnAt: timeOf(5), carriedAt: null },
              supporters: [
                { owner: { id: LUCIA }, since: timeOf(2), withdrawnAt: timeOf(4) },
                { owner: { id: TOMAS }, since: timeOf(3), withdrawnAt: timeOf(5) },
              ],
            },
            {
              ...{ id: eventId(tx(6), 0), support: 2, withdrawnAt: null, carriedAt: null },
              supporters: [
                { owner: { id: TOMAS }, since: timeOf(7), withdrawnAt: null },
                { owner: { id: LUCIA }, since: timeOf(9), withdrawnAt: null },
              ],
            },
          ],
        },
      },
      open("ADMIT_OWNER"),
    ],
  },
  {
    name: "support of a motion that isn't open stops the index",
    blocks: chain(three, block(supported()), block(supportWithdrawn({ matter: REMOVE, support: 0 }))),
    halts: "nothing runs by 0x03",
    assertions: [],
  },
  {
    name: "a motion that nobody stands by any more isn't open",
    blocks: chain(three, block(supported({ matter: ADMIT })), block(supportWithdrawn())),
    assertions: [open(), motions({ support: 0, withdrawnAt: timeOf(3), needed: 2 })],
  },
];
