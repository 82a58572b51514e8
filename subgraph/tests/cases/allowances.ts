import { eventId, joined, STRANGER, tx } from "../cast.ts";
import {
  DEADLINE,
  deployed,
  GRANTS,
  limitSet,
  PATRONAGE,
  ROOT,
  ROUNDS,
  released,
  reserved,
  word,
} from "../equityEvents.ts";
import { block, chain, inTx, timeOf } from "../events.ts";
import type { Assertion, TestCase } from "../TestCase.ts";

export const allowance = (module: string, expected: Record<string, unknown>): Assertion => ({
  query: `{ mintAllowance(id: "${module}") { ${Object.keys(expected).join(" ")} } }`,
  expected: { mintAllowance: expected },
});

const kinds = (module: string, kind: string): TestCase => ({
  name: "the module is known by its kind before it has an allowance",
  blocks: chain(block(...deployed())),
  assertions: [allowance(module, { kind, limit: 0, minted: 0, reserved: 0, updatedAt: null })],
});

export const handleGrantsAuthority = [kinds(GRANTS, "GRANTS")];
export const handlePatronageAuthority = [kinds(PATRONAGE, "PATRONAGE")];
export const handleRoundsAuthority: TestCase[] = [
  kinds(ROUNDS, "ROUNDS"),
  {
    name: "a new authority changes nothing that a module may mint",
    blocks: chain(block(...deployed()), block(limitSet(ROUNDS, 9)), block(...deployed())),
    assertions: [allowance(ROUNDS, { kind: "ROUNDS", limit: 9, updatedAt: timeOf(2) })],
  },
];

export const handleMintAllowanceSet: TestCase[] = [
  {
    name: "a limit is set, and set again; each is kept",
    blocks: chain(
      block(...deployed()),
      block(...inTx(2, limitSet(GRANTS, 2_000))),
      block(...inTx(3, limitSet(GRANTS, 500))),
    ),
    assertions: [
      allowance(GRANTS, { kind: "GRANTS", limit: 500, minted: 0, reserved: 0, updatedAt: timeOf(3) }),
      allowance(ROUNDS, { limit: 0 }),
      {
        query: `{ mintAllowance(id: "${GRANTS}") { changes { id previousLimit limit timestamp block transaction logIndex } } }`,
        expected: {
          mintAllowance: {
            changes: [
              {
                ...{ id: eventId(tx(2), 0), previousLimit: 0, limit: 2_000 },
                ...{ timestamp: timeOf(2), block: 2, transaction: tx(2), logIndex: 0 },
              },
              {
                ...{ id: eventId(tx(3), 0), previousLimit: 2_000, limit: 500 },
                ...{ timestamp: timeOf(3), block: 3, transaction: tx(3), logIndex: 0 },
              },
            ],
          },
        },
      },
    ],
  },
  {
    name: "another contract with an allowance is a module of another kind",
    blocks: chain(block(...deployed(), limitSet(STRANGER, 10))),
    assertions: [allowance(STRANGER, { kind: "OTHER", limit: 10, updatedAt: timeOf(1) })],
  },
];

const reservation = (module: string, key: string, expected: Record<string, unknown>): Assertion => ({
  query: `{ reservation(id: "${joined(module, key)}") { ${Object.keys(expected).join(" ")} } }`,
  expected: { reservation: expected },
});

export const handleAllowanceReserved: TestCase[] = [
  {
    name: "what is set aside counts as reserved, in one place each",
    blocks: chain(
      block(...deployed(), limitSet(ROUNDS, 1_000)),
      block(reserved(ROUNDS, ROOT, 300), reserved(ROUNDS, word(2), 50)),
    ),
    assertions: [
      allowance(ROUNDS, { limit: 1_000, minted: 0, reserved: 350 }),
      reservation(ROUNDS, ROOT, {
        ...{ key: ROOT, amount: 300, left: 300, deadline: DEADLINE, reservedAt: timeOf(2), releasedAt: null },
      }),
      {
        query: `{ reservations(where: { module: "${ROUNDS}" }) { module { kind } amount } }`,
        expected: {
          reservations: [
            { module: { kind: "ROUNDS" }, amount: 300 },
            { module: { kind: "ROUNDS" }, amount: 50 },
          ],
        },
      },
    ],
  },
];

const setAside = [block(...deployed(), limitSet(ROUNDS, 1_000), reserved(ROUNDS, ROOT, 300))];

export const handleAllowanceReleased: TestCase[] = [
  {
    name: "what was left goes back to the allowance",
    blocks: chain(...setAside, block(released(ROUNDS, ROOT, 300))),
    assertions: [
      allowance(ROUNDS, { limit: 1_000, minted: 0, reserved: 0 }),
      reservation(ROUNDS, ROOT, { amount: 300, left: 0, releasedAt: timeOf(2) }),
    ],
  },
  {
    name: "a release from a reservation that isn't kept is logged, and counts",
    blocks: chain(...setAside, block(released(ROUNDS, word(7), 3))),
    logs: `reservation ${word(7)} of module ${ROUNDS} isn't stored`,
    assertions: [allowance(ROUNDS, { reserved: 297 }), reservation(ROUNDS, ROOT, { left: 300, releasedAt: null })],
  },
];
