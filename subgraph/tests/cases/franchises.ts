import { eventId, HARBOUR, JONAS, LUCIA, PRIYA, SEEDS, STRANGER, TOMAS, tx } from "../cast.ts";
import { word } from "../equityEvents.ts";
import { block, chain, inTx, splitCreated, timeOf } from "../events.ts";
import {
  admitted,
  CHARTER,
  charterChanged,
  OTHER_CHARTER,
  reinstated,
  splitAdded,
  suspended,
} from "../franchiseEvents.ts";
import type { Assertion, TestCase } from "../TestCase.ts";

export const franchise = (number: number, expected: Record<string, unknown>): Assertion => ({
  query: `{ franchise(id: "${word(number)}") { ${Object.keys(expected).join(" ")} } }`,
  expected: { franchise: expected },
});

export const governance = (expected: Record<string, unknown>): Assertion => ({
  query: `{ governance(id: "0x01") { ${Object.keys(expected).join(" ")} } }`,
  expected: { governance: expected },
});

const two = block(
  ...inTx(1, ...admitted({ owners: [LUCIA, TOMAS] })),
  ...inTx(2, ...admitted({ id: 2, name: "Seeds", owners: [PRIYA] })),
);

export const handleFranchiseAdmitted: TestCase[] = [
  {
    name: "a franchise is admitted with its charter and its founders",
    blocks: chain(two),
    assertions: [
      {
        query: `{ franchise(id: "${word(1)}") { id franchiseId name charter currentCharter { id digest since until transaction document { id } }
          charters { id } isSuspended suspension { id } suspensions { id } ownerCount facilitatorCount memberCount splitCount
          proposalCount stanceCount ownerships(orderBy: id) { account { id } } appointments { id } invitations { id } motions { id }
          splits { id } stances { id } roster { id number until } admittedAt admittedAtBlock admittedTx } }`,
        expected: {
          franchise: {
            ...{ id: word(1), franchiseId: 1, name: "Harbour", charter: CHARTER },
            currentCharter: {
              ...{ id: eventId(tx(1), 0), digest: CHARTER, since: timeOf(1), until: null, transaction: tx(1) },
              document: null,
            },
            ...{ charters: [{ id: eventId(tx(1), 0) }], isSuspended: false, suspension: null, suspensions: [] },
            ...{ ownerCount: 2, facilitatorCount: 0, memberCount: 0, splitCount: 0, proposalCount: 0, stanceCount: 0 },
            ownerships: [{ account: { id: LUCIA } }, { account: { id: TOMAS } }],
            ...{ appointments: [], invitations: [], motions: [], splits: [], stances: [] },
            roster: { id: `${word(1)}02000000`, number: 2, until: null },
            ...{ admittedAt: timeOf(1), admittedAtBlock: 1, admittedTx: tx(1) },
          },
        },
      },
      governance({ franchiseCount: 2, activeFranchiseCount: 2, proposalCount: 0, ballotCount: 0, governor: null }),
    ],
  },
  {
    name: "a name is anybody's text: HTML stays text, null characters go",
    blocks: chain(block(...admitted({ name: "<img src=x onerror=alert(1)> & \u0000“Ünïcode” 🌊" }))),
    assertions: [franchise(1, { name: "<img src=x onerror=alert(1)> & “Ünïcode” 🌊" })],
  },
  {
    name: "ids sort by number",
    blocks: chain(block(...[300, 2, 1].flatMap((id) => admitted({ id, owners: [] })))),
    assertions: [
      {
        query: "{ franchises(orderBy: id) { franchiseId } }",
        expected: { franchises: [{ franchiseId: 1 }, { franchiseId: 2 }, { franchiseId: 300 }] },
      },
    ],
  },
];

export const handleFranchiseSuspended: TestCase[] = [
  {
    name: "a suspension lasts until the franchise is reinstated",
    blocks: chain(two, block(...inTx(3, suspended(1)))),
    assertions: [
      franchise(1, { isSuspended: true }),
      franchise(2, { isSuspended: false }),
      {
        query: `{ franchise(id: "${word(1)}") { suspension { id since until } } suspensions { id franchise { id } since sinceTx until } }`,
        expected: {
          franchise: { suspension: { id: eventId(tx(3), 0), since: timeOf(2), until: null } },
          suspensions: [
            { id: eventId(tx(3), 0), franchise: { id: word(1) }, since: timeOf(2), sinceTx: tx(3), until: null },
          ],
        },
      },
      governance({ franchiseCount: 2, activeFranchiseCount: 1 }),
    ],
  },
  {
    name: "a franchise that isn't known stops the index",
    blocks: chain(block(suspended(9))),
    halts: `franchise ${word(9)}`,
    assertions: [],
  },
];

export const handleFranchiseReinstated: TestCase[] = [
  {
    name: "a franchise is reinstated, and suspended again",
    blocks: chain(two, block(suspended(1)), block(reinstated(1)), block(...inTx(5, suspended(1)))),
    assertions: [
      {
        query: `{ franchise(id: "${word(1)}") { isSuspended suspension { id } suspensions(orderBy: since) { since until } } }`,
        expected: {
          franchise: {
            ...{ isSuspended: true, suspension: { id: eventId(tx(5), 0) } },
            suspensions: [
              { since: timeOf(2), until: timeOf(3) },
              { since: timeOf(4), until: null },
            ],
          },
        },
      },
      governance({ activeFranchiseCount: 1 }),
    ],
  },
  {
    name: "a reinstated franchise is active",
    blocks: chain(two, block(suspended(1), suspended(2)), block(reinstated(1))),
    assertions: [
      franchise(1, { isSuspended: false }),
      {
        query: `{ franchise(id: "${word(1)}") { suspension { id } } }`,
        expected: { franchise: { suspension: null } },
      },
      franchise(2, { isSuspended: true }),
      governance({ activeFranchiseCount: 1 }),
    ],
  },
];

export const handleCharterChanged: TestCase[] = [
  {
    name: "another charter takes the place of the one in force, and the first can come back",
    blocks: chain(
      two,
      block(...inTx(3, charterChanged(1, OTHER_CHARTER))),
      block(...inTx(4, charterChanged(1, CHARTER))),
    ),
    assertions: [
      {
        query: `{ franchise(id: "${word(1)}") { charter currentCharter { id } charters(orderBy: since) { id digest since until transaction } } }`,
        expected: {
          franchise: {
            ...{ charter: CHARTER, currentCharter: { id: eventId(tx(4), 0) } },
            charters: [
              { id: eventId(tx(1), 0), digest: CHARTER, since: timeOf(1), until: timeOf(2), transaction: tx(1) },
              { id: eventId(tx(3), 0), digest: OTHER_CHARTER, since: timeOf(2), until: timeOf(3), transaction: tx(3) },
              { id: eventId(tx(4), 0), digest: CHARTER, since: timeOf(3), until: null, transaction: tx(4) },
            ],
          },
        },
      },
    ],
  },
];

export const handleSplitAdded: TestCase[] = [
  {
    name: "splits belong to their franchise",
    blocks: chain(
      two,
      block(splitCreated(), splitCreated({ split: SEEDS })),
      block(splitAdded(1, HARBOUR, JONAS), splitAdded(1, SEEDS, JONAS)),
    ),
    assertions: [
      franchise(1, { splitCount: 2 }),
      franchise(2, { splitCount: 0 }),
      {
        query: `{ franchise(id: "${word(1)}") { splits(orderBy: id) { id } } split(id: "${HARBOUR}") { franchise { id } franchiseSince } }`,
        expected: {
          franchise: { splits: [{ id: HARBOUR }, { id: SEEDS }] },
          split: { franchise: { id: word(1) }, franchiseSince: timeOf(3) },
        },
      },
    ],
  },
  {
    name: "a split that nobody added belongs to nobody",
    blocks: chain(two, block(splitCreated())),
    assertions: [
      {
        query: `{ split(id: "${HARBOUR}") { franchise { id } franchiseSince } }`,
        expected: { split: { franchise: null, franchiseSince: null } },
      },
    ],
  },
  {
    name: "a split that the factory never made stops the index",
    blocks: chain(two, block(splitAdded(1, STRANGER))),
    halts: `split ${STRANGER}`,
    assertions: [],
  },
];

/** The account's own view of the franchise that it owns. */
export const owned = (account: string, number: number | null): Assertion => ({
  query: `{ account(id: "${account}") { ownership { franchise { id } until } } }`,
  expected: {
    account: { ownership: number === null ? null : { franchise: { id: word(number) }, until: null } },
  },
});
