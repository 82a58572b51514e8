import { eventId, JONAS, LUCIA, TOMAS, tx } from "../cast.ts";
import {
  CLIFF,
  deployed,
  END,
  GRANTS,
  grantClaimed,
  grantCreated,
  grantRevoked,
  limitSet,
  minted,
  START,
  votes,
  word,
} from "../equityEvents.ts";
import { block, chain, inTx, timeOf } from "../events.ts";
import type { Assertion, TestCase } from "../TestCase.ts";
import { allowance } from "./allowances.ts";

const grant = (id: number, expected: Record<string, unknown>): Assertion => ({
  query: `{ grant(id: "${word(id)}") { ${Object.keys(expected)
    .map((field) => (field === "account" ? "account { id }" : field))
    .join(" ")} } }`,
  expected: { grant: expected },
});

const equity = (expected: Record<string, unknown>): Assertion => ({
  query: `{ equity(id: "0x01") { ${Object.keys(expected).join(" ")} } }`,
  expected: { equity: expected },
});

const granted = [
  block(...deployed(), limitSet(GRANTS, 100_000)),
  block(...inTx(2, grantCreated({ id: 1, account: LUCIA }), grantCreated({ id: 2, account: TOMAS, revocable: true }))),
];

export const handleGrantCreated: TestCase[] = [
  {
    name: "a grant as it was made",
    blocks: chain(...granted),
    assertions: [
      grant(1, {
        ...{ id: word(1), grantId: 1, account: { id: LUCIA }, amount: 12_000, granted: 12_000, start: START },
        ...{ cliff: CLIFF, end: END, plannedEnd: END, revocable: false, claimed: 0, claimCount: 0, revokedAt: null },
        ...{ vestedAtRevocation: null, returned: 0, createdAt: timeOf(2), createdAtBlock: 2, createdTx: tx(2) },
      }),
      grant(2, { grantId: 2, account: { id: TOMAS }, revocable: true }),
      equity({ grantCount: 2, promised: 24_000, supply: 0, claimCount: 0 }),
      allowance(GRANTS, { limit: 100_000, minted: 0, reserved: 0 }),
      {
        query: `{ account(id: "${LUCIA}") { grants { grantId } } }`,
        expected: { account: { grants: [{ grantId: 1 }] } },
      },
    ],
  },
  {
    name: "ids sort by number, also beyond a byte",
    blocks: chain(
      block(...[256, 2, 128, 255, 1].map((id) => grantCreated({ id, amount: 1 }))),
      block(grantCreated({ id: 65_536, amount: 1 })),
    ),
    assertions: [
      {
        query: "{ grants(orderBy: id, first: 3) { id grantId } }",
        expected: {
          grants: [
            { id: word(1), grantId: 1 },
            { id: word(2), grantId: 2 },
            { id: word(128), grantId: 128 },
          ],
        },
      },
      {
        query: `{ grants(orderBy: id, where: { id_gt: "${word(255)}" }) { id grantId } }`,
        expected: {
          grants: [
            { id: word(256), grantId: 256 },
            { id: word(65_536), grantId: 65_536 },
          ],
        },
      },
    ],
  },
];

export const handleGrantRevoked: TestCase[] = [
  {
    name: "a revoked grant ends with what has vested, and the rest can be granted again",
    blocks: chain(...granted, block(grantRevoked(2, TOMAS, 3_000, 9_000))),
    assertions: [
      grant(2, {
        ...{ amount: 3_000, granted: 12_000, end: timeOf(3), plannedEnd: END, revocable: false, revokedAt: timeOf(3) },
        ...{ vestedAtRevocation: 3_000, returned: 9_000, claimed: 0 },
      }),
      grant(1, { amount: 12_000, revokedAt: null }),
      equity({ grantCount: 2, promised: 15_000 }),
    ],
  },
  {
    name: "what had vested before a revocation can be claimed after it",
    blocks: chain(
      ...granted,
      block(grantClaimed(2, TOMAS, 1_000), minted(TOMAS, 1_000)),
      block(grantRevoked(2, TOMAS, 3_000, 9_000)),
      block(grantClaimed(2, TOMAS, 2_000), minted(TOMAS, 2_000)),
    ),
    assertions: [
      grant(2, { amount: 3_000, claimed: 3_000, claimCount: 2, vestedAtRevocation: 3_000, end: timeOf(4) }),
      equity({ promised: 15_000, supply: 3_000, claimCount: 2 }),
      allowance(GRANTS, { minted: 3_000 }),
    ],
  },
  {
    name: "a grant revoked before its cliff keeps nothing",
    blocks: chain(...granted, block(grantRevoked(2, TOMAS, 0, 12_000))),
    assertions: [grant(2, { amount: 0, vestedAtRevocation: 0, returned: 12_000 }), equity({ promised: 12_000 })],
  },
  {
    name: "the revocation of an unknown grant stops the index",
    blocks: chain(...granted, block(grantRevoked(9, TOMAS, 0, 1))),
    halts: "grant 9 of transaction",
    assertions: [],
  },
];

const CLAIM = `{ equityClaims(orderBy: logIndex) { id kind account { id } to amount grant { grantId } round { id } index allocation { id }
  split { id } asset recognition { id } timestamp block transaction logIndex } }`;

const claimed = (logIndex: number, expected: Record<string, unknown>) => ({
  ...{ id: eventId(tx(3), logIndex), kind: "GRANT", round: null, index: null, allocation: null, split: null },
  ...{ asset: null, recognition: null, timestamp: timeOf(3), block: 3, transaction: tx(3), logIndex },
  ...expected,
});

export const handleGrantClaimed: TestCase[] = [
  {
    name: "a claim and its mint, which moves votes, in one transaction",
    blocks: chain(...granted, block(...inTx(3, grantClaimed(1, LUCIA, 700), minted(LUCIA, 700), votes(JONAS, 0, 700)))),
    assertions: [
      {
        query: CLAIM,
        expected: {
          equityClaims: [claimed(0, { account: { id: LUCIA }, to: LUCIA, amount: 700, grant: { grantId: 1 } })],
        },
      },
      grant(1, { claimed: 700, claimCount: 1, amount: 12_000 }),
      equity({ supply: 700, claimCount: 1, holderCount: 1, promised: 24_000, delegatedVotes: 700 }),
      allowance(GRANTS, { minted: 700, reserved: 0 }),
      {
        query: `{ holder(id: "${LUCIA}") { balance claimed claimCount } }`,
        expected: { holder: { balance: 700, claimed: 700, claimCount: 1 } },
      },
    ],
  },
  {
    name: "a claim to another address counts for whose grant it was, and belongs to whom it was minted",
    blocks: chain(...granted, block(...inTx(3, grantClaimed(1, LUCIA, 700, JONAS), minted(JONAS, 700)))),
    assertions: [
      {
        query: "{ holders { id balance claimed claimCount } }",
        expected: {
          holders: [
            { id: LUCIA, balance: 0, claimed: 700, claimCount: 1 },
            { id: JONAS, balance: 700, claimed: 0, claimCount: 0 },
          ],
        },
      },
      {
        query: `{ account(id: "${LUCIA}") { equityClaims { to amount } } }`,
        expected: { account: { equityClaims: [{ to: JONAS, amount: 700 }] } },
      },
      equity({ holderCount: 1 }),
    ],
  },
  {
    name: "two grants claimed with one mint are two claims",
    blocks: chain(
      ...granted,
      block(grantCreated({ id: 3, account: LUCIA, amount: 50 })),
      block(...inTx(4, grantClaimed(1, LUCIA, 700), grantClaimed(3, LUCIA, 50), minted(LUCIA, 750))),
    ),
    assertions: [
      {
        query: "{ equityClaims(orderBy: logIndex) { amount grant { grantId } } }",
        expected: {
          equityClaims: [
            { amount: 700, grant: { grantId: 1 } },
            { amount: 50, grant: { grantId: 3 } },
          ],
        },
      },
      equity({ supply: 750, claimCount: 2, holderCount: 1 }),
      allowance(GRANTS, { minted: 750 }),
      {
        query: `{ supplyByTimes(interval: "day", current: include) { minted mints } }`,
        expected: { supplyByTimes: [{ minted: 750, mints: 1 }] },
      },
    ],
  },
  {
    name: "the claim of an unknown grant stops the index",
    blocks: chain(...granted, block(grantClaimed(9, LUCIA, 1))),
    halts: "grant 9 of transaction",
    assertions: [],
  },
];
