import { eventId, LUCIA, PRIYA, STRANGER, TOMAS, tx, WEN } from "../cast.ts";
import { word } from "../equityEvents.ts";
import { block, chain, inTx, timeOf } from "../events.ts";
import { admitted, invitationWithdrawn, invited, ownerAdded, ownerRemoved } from "../franchiseEvents.ts";
import type { Assertion, TestCase } from "../TestCase.ts";
import { franchise, owned } from "./franchises.ts";

const two = block(
  ...inTx(1, ...admitted({ owners: [LUCIA, TOMAS] })),
  ...inTx(2, ...admitted({ id: 2, name: "Seeds", owners: [PRIYA] })),
);

const LATER = timeOf(1_000);

const invitations = (...expected: Record<string, unknown>[]): Assertion => ({
  query: `{ invitations(orderBy: invitedAt) { ${Object.keys(expected[0] ?? {}).join(" ")} } }`,
  expected: { invitations: expected },
});

export const handleOwnerAdded: TestCase[] = [
  {
    name: "founders and an account that was invited own their franchise",
    blocks: chain(two, block(invited(1, WEN, LATER)), block(...inTx(4, ownerAdded(1, WEN, 3)))),
    assertions: [
      {
        query: `{ ownerships(orderBy: sinceBlock, orderDirection: desc, first: 1) { id franchise { id } account { id } since sinceBlock
          sinceTx until untilTx } }`,
        expected: {
          ownerships: [
            {
              ...{ id: eventId(tx(4), 0), franchise: { id: word(1) }, account: { id: WEN }, since: timeOf(3) },
              ...{ sinceBlock: 3, sinceTx: tx(4), until: null, untilTx: null },
            },
          ],
        },
      },
      franchise(1, { ownerCount: 3 }),
      franchise(2, { ownerCount: 1 }),
      ...[LUCIA, TOMAS, WEN].map((account) => owned(account, 1)),
      owned(PRIYA, 2),
      invitations({ acceptedAt: timeOf(3), withdrawnAt: null, deadline: LATER }),
    ],
  },
  {
    name: "an invitation of another franchise isn't accepted with it",
    blocks: chain(two, block(invited(1, WEN, LATER)), block(invited(2, WEN, LATER)), block(ownerAdded(2, WEN, 2))),
    assertions: [owned(WEN, 2), invitations({ acceptedAt: null }, { acceptedAt: timeOf(4) })],
  },
];

export const handleOwnerRemoved: TestCase[] = [
  {
    name: "an owner who left can own another franchise, and this one again",
    blocks: chain(
      two,
      block(...inTx(3, ownerRemoved(1, TOMAS, 1))),
      block(ownerAdded(2, TOMAS, 2)),
      block(ownerRemoved(2, TOMAS, 1)),
      block(ownerAdded(1, TOMAS, 2)),
    ),
    assertions: [
      {
        query: `{ account(id: "${TOMAS}") { ownership { since } ownerships(orderBy: sinceBlock) { franchise { id } since until } } }`,
        expected: {
          account: {
            ownership: { since: timeOf(5) },
            ownerships: [
              { franchise: { id: word(1) }, since: timeOf(1), until: timeOf(2) },
              { franchise: { id: word(2) }, since: timeOf(3), until: timeOf(4) },
              { franchise: { id: word(1) }, since: timeOf(5), until: null },
            ],
          },
        },
      },
      {
        query: `{ ownerships(where: { untilTx: "${tx(3)}" }) { account { id } until } }`,
        expected: { ownerships: [{ account: { id: TOMAS }, until: timeOf(2) }] },
      },
      franchise(1, { ownerCount: 2 }),
      franchise(2, { ownerCount: 1 }),
    ],
  },
  {
    name: "a former owner owns nothing",
    blocks: chain(two, block(ownerRemoved(1, TOMAS, 1))),
    assertions: [
      owned(TOMAS, null),
      owned(LUCIA, 1),
      franchise(1, { ownerCount: 1 }),
      {
        query: `{ franchise(id: "${word(1)}") { roster { number until } } rosters(where: { franchise: "${word(1)}" }, orderBy: number) { number until } }`,
        expected: {
          franchise: { roster: { number: 3, until: null } },
          rosters: [0, 1, 2, 3].map((number) => ({
            number,
            until: [timeOf(1), timeOf(1), timeOf(2), null][number],
          })),
        },
      },
    ],
  },
  {
    name: "the end of an ownership that isn't known stops the index",
    blocks: chain(two, block(ownerRemoved(1, STRANGER, 1))),
    halts: `account ${STRANGER} owns nothing`,
    assertions: [],
  },
];

export const handleOwnerInvited: TestCase[] = [
  {
    name: "an account is invited, and again when nobody accepted in time",
    blocks: chain(
      two,
      block(...inTx(3, invited(1, STRANGER, timeOf(3)))),
      block(),
      block(...inTx(4, invited(1, STRANGER, LATER))),
      block(ownerAdded(1, STRANGER, 3)),
    ),
    assertions: [
      {
        query: `{ account(id: "${STRANGER}") { invitations(orderBy: invitedAt) { id franchise { id } account { id } deadline invitedAt acceptedAt withdrawnAt } } }`,
        expected: {
          account: {
            invitations: [
              {
                ...{ id: eventId(tx(3), 0), franchise: { id: word(1) }, account: { id: STRANGER } },
                ...{ deadline: timeOf(3), invitedAt: timeOf(2), acceptedAt: null, withdrawnAt: null },
              },
              {
                ...{ id: eventId(tx(4), 0), franchise: { id: word(1) }, account: { id: STRANGER } },
                ...{ deadline: LATER, invitedAt: timeOf(4), acceptedAt: timeOf(5), withdrawnAt: null },
              },
            ],
          },
        },
      },
    ],
  },
];

export const handleInvitationWithdrawn: TestCase[] = [
  {
    name: "an invitation is withdrawn, and another one made",
    blocks: chain(
      two,
      block(invited(1, STRANGER, LATER)),
      block(invitationWithdrawn(1, STRANGER)),
      block(invited(1, STRANGER, LATER)),
    ),
    assertions: [
      invitations(
        { acceptedAt: null, withdrawnAt: timeOf(3), invitedAt: timeOf(2) },
        { acceptedAt: null, withdrawnAt: null, invitedAt: timeOf(4) },
      ),
    ],
  },
  {
    name: "who becomes an owner after the invitation was withdrawn didn't accept it",
    blocks: chain(
      two,
      block(invited(1, STRANGER, LATER)),
      block(invitationWithdrawn(1, STRANGER)),
      block(ownerAdded(1, STRANGER, 3)),
    ),
    assertions: [invitations({ acceptedAt: null, withdrawnAt: timeOf(3) })],
  },
  {
    name: "an invitation that isn't known stops the index",
    blocks: chain(two, block(invitationWithdrawn(1, STRANGER))),
    halts: "nothing runs by 0x02",
    assertions: [],
  },
];
