import { ETH, eventId, HARBOUR, LUCIA, MIRA, NOBODY, SEEDS, STRANGER, tx, USD } from "../cast.ts";
import { block, chain, emit, inTx, splitCreated, timeOf, transfer, withdrawn } from "../events.ts";
import { callExecuted, delayChanged, TREASURY } from "../governorEvents.ts";
import type { Assertion, Block, LogEvent, TestCase } from "../TestCase.ts";
import { founded } from "./tokens.ts";

const begun: Block[] = [block(delayChanged(0, 60)), ...founded];

/** All flows in the order of their logs, as "direction amount asset counterparty split". */
const flows = (...expected: (readonly [string, number, string, string, string | null])[]): Assertion => ({
  query: "{ treasuryFlows(orderBy: logIndex) { direction amount asset counterparty split { id } } }",
  expected: {
    treasuryFlows: expected.map(([direction, amount, asset, counterparty, split]) => ({
      ...{ direction, amount, asset, counterparty, split: split === null ? null : { id: split } },
    })),
  },
});

const total = (asset: string, received: number, spent: number, flowCount: number): Assertion => ({
  query: `{ treasuryTotal(id: "${asset}") { received spent flowCount } }`,
  expected: { treasuryTotal: { received, spent, flowCount } },
});

const NONE = flows();

const pushed = (accounts: string[], amounts: number[], asset = ETH) =>
  emit(HARBOUR, "PayoutsPushed", { asset, accounts, amounts: amounts.map(String) });

export const flowsFromSplits: TestCase[] = [
  {
    name: "a platform leg comes in, in ETH",
    blocks: chain(...begun, block(...inTx(4, withdrawn(HARBOUR, TREASURY, ETH, 250)))),
    assertions: [
      {
        query:
          "{ treasuryFlows { id direction asset amount counterparty split { id } timestamp block transaction logIndex } }",
        expected: {
          treasuryFlows: [
            {
              ...{ id: eventId(tx(4), 0), direction: "IN", asset: ETH, amount: 250, counterparty: HARBOUR },
              ...{ split: { id: HARBOUR }, timestamp: timeOf(4), block: 4, transaction: tx(4), logIndex: 0 },
            },
          ],
        },
      },
      total(ETH, 250, 0, 1),
    ],
  },
  {
    name: "a platform leg in a token counts once, though the token tells of it too",
    blocks: chain(
      ...begun,
      block(...inTx(4, withdrawn(HARBOUR, TREASURY, USD, 250), transfer(USD, HARBOUR, TREASURY, 250))),
    ),
    assertions: [flows(["IN", 250, USD, HARBOUR, HARBOUR]), total(USD, 250, 0, 1)],
  },
  {
    name: "pushed legs come in, each at its place in its page",
    blocks: chain(
      ...begun,
      block(
        ...inTx(
          4,
          pushed([LUCIA, TREASURY, TREASURY], [60, 25, 1]),
          pushed([TREASURY, LUCIA], [0, 5]),
          pushed([TREASURY], [7], USD),
          transfer(USD, HARBOUR, TREASURY, 7),
        ),
      ),
    ),
    assertions: [
      {
        query: "{ treasuryFlows(orderBy: id) { id amount asset split { id } } }",
        expected: {
          treasuryFlows: [
            { id: eventId(tx(4), 0, 1), amount: 25, asset: ETH, split: { id: HARBOUR } },
            { id: eventId(tx(4), 0, 2), amount: 1, asset: ETH, split: { id: HARBOUR } },
            { id: eventId(tx(4), 2, 0), amount: 7, asset: USD, split: { id: HARBOUR } },
          ],
        },
      },
      total(ETH, 26, 0, 2),
      total(USD, 7, 0, 1),
    ],
  },
  {
    name: "what somebody sends the treasury from its own claim is no leg of the split's",
    blocks: chain(...begun, block(withdrawn(HARBOUR, LUCIA, ETH, 30, TREASURY))),
    assertions: [flows(["IN", 30, ETH, HARBOUR, null])],
  },
  {
    name: "what the treasury has a split send elsewhere never comes in",
    blocks: chain(...begun, block(withdrawn(HARBOUR, TREASURY, ETH, 30, STRANGER))),
    assertions: [NONE],
  },
  {
    name: "nothing comes in while nobody knows the treasury",
    blocks: chain(block(splitCreated()), block(withdrawn(HARBOUR, TREASURY, ETH, 30))),
    assertions: [NONE],
  },
];

const token = (name: string, events: LogEvent[], ...assertions: Assertion[]): TestCase => ({
  name,
  blocks: chain(...begun, block(...events)),
  assertions,
});

export const flowsOfTokens: TestCase[] = [
  token(
    "tokens come and go",
    [
      transfer(USD, MIRA, TREASURY, 500),
      transfer(USD, TREASURY, LUCIA, 120),
      transfer(USD, TREASURY, SEEDS, 10),
      transfer(USD, MIRA, LUCIA, 9),
    ],
    flows(["IN", 500, USD, MIRA, null], ["OUT", 120, USD, LUCIA, null], ["OUT", 10, USD, SEEDS, null]),
    total(USD, 500, 130, 3),
  ),
  token(
    "a token is minted to the treasury, and burnt by it",
    [transfer(USD, NOBODY, TREASURY, 5), transfer(USD, TREASURY, NOBODY, 2)],
    flows(["IN", 5, USD, NOBODY, null], ["OUT", 2, USD, NOBODY, null]),
  ),
  token(
    "nothing moved, and the treasury to itself, are no flows",
    [transfer(USD, MIRA, TREASURY, 0), transfer(USD, TREASURY, MIRA, 0), transfer(USD, TREASURY, TREASURY, 4)],
    NONE,
  ),
  {
    name: "no token moves the treasury's money while nobody knows the treasury",
    blocks: chain(...founded, block(transfer(USD, MIRA, TREASURY, 4), transfer(USD, TREASURY, MIRA, 4))),
    assertions: [NONE],
  },
];

export const handleCallExecuted: TestCase[] = [
  {
    name: "ETH leaves with the calls that the timelock makes",
    blocks: chain(
      ...begun,
      block(
        ...inTx(
          4,
          callExecuted(LUCIA, 100),
          callExecuted(STRANGER, 0, "0x12345678"),
          callExecuted(TREASURY, 50),
          callExecuted(HARBOUR, 7, "0x12"),
        ),
      ),
    ),
    assertions: [
      {
        query: "{ treasuryFlows(orderBy: logIndex) { id direction asset amount counterparty split { id } } }",
        expected: {
          treasuryFlows: [[0, 100, LUCIA] as const, [3, 7, HARBOUR] as const].map(
            ([logIndex, amount, counterparty]) => ({
              ...{ id: eventId(tx(4), logIndex), direction: "OUT", asset: ETH, amount, counterparty, split: null },
            }),
          ),
        },
      },
      total(ETH, 0, 107, 2),
    ],
  },
];

const DAY = 86_400;
const FIRST = 19_700 * DAY;
const at = (timestamp: number, ...events: LogEvent[]): Block => ({ timestamp, events });

export const treasurySeries: TestCase[] = [
  {
    name: "the treasury by day, each asset for itself; spending what came without an event leaves it below nothing",
    blocks: chain(
      at(FIRST, ...begun.flatMap(({ events }) => events)),
      at(FIRST + 60, withdrawn(HARBOUR, TREASURY, ETH, 100), callExecuted(LUCIA, 130)),
      at(FIRST + 120, withdrawn(HARBOUR, TREASURY, USD, 9)),
      at(FIRST + DAY, withdrawn(HARBOUR, TREASURY, ETH, 50)),
      at(FIRST + 2 * DAY, withdrawn(HARBOUR, TREASURY, ETH, 1)),
    ),
    assertions: [
      {
        query: `{ treasuryByTimes(interval: "day", where: { total: "${ETH}" }, orderBy: timestamp, orderDirection: asc) { received spent balance } }`,
        expected: {
          treasuryByTimes: [
            { received: 100, spent: 130, balance: -30 },
            { received: 50, spent: 0, balance: 20 },
          ],
        },
      },
    ],
  },
];
