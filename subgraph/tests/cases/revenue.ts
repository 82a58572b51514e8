import { ETH, HARBOUR, MIRA, SEEDS } from "../cast.ts";
import { block, chain, etherReceived, paid, splitCreated } from "../events.ts";
import type { Block, LogEvent, TestCase } from "../TestCase.ts";

const DAY = 86_400;
const HOUR = 3_600;
const FIRST = 19_700 * DAY;

const at = (timestamp: number, ...events: LogEvent[]): Block => ({ timestamp, events });

/** Two splits over three days; the block of the last day closes the two before. */
const days = chain(
  at(FIRST, ...block(splitCreated(), splitCreated({ split: SEEDS })).events),
  at(FIRST + HOUR, etherReceived(HARBOUR, MIRA, 10)),
  at(FIRST + HOUR + 60, paid(HARBOUR, MIRA, 5), etherReceived(SEEDS, MIRA, 100)),
  at(FIRST + 5 * HOUR, etherReceived(HARBOUR, MIRA, 1)),
  at(FIRST + DAY, etherReceived(HARBOUR, MIRA, 1000)),
  at(FIRST + 2 * DAY + HOUR, etherReceived(SEEDS, MIRA, 7)),
);

const micros = (seconds: number) => String(seconds * 1_000_000);

export const revenue: TestCase[] = [
  {
    name: "revenue by asset and day, over all splits",
    blocks: days,
    assertions: [
      {
        query: `{ revenueByAssets(interval: "day", orderBy: timestamp, orderDirection: asc) { timestamp asset { id } amount payments total } }`,
        expected: {
          revenueByAssets: [
            { timestamp: micros(FIRST), asset: { id: ETH }, amount: 116, payments: 4, total: 116 },
            { timestamp: micros(FIRST + DAY), asset: { id: ETH }, amount: 1000, payments: 1, total: 1116 },
          ],
        },
      },
    ],
  },
  {
    name: "the day that is running is there for who asks",
    blocks: days,
    assertions: [
      {
        query: `{ revenueByAssets(interval: "day", current: include, where: { timestamp_gte: "${micros(FIRST + 2 * DAY)}" }) { timestamp amount payments total } }`,
        expected: {
          revenueByAssets: [{ timestamp: micros(FIRST + 2 * DAY), amount: 7, payments: 1, total: 1123 }],
        },
      },
    ],
  },
  {
    name: "revenue of one split by day and by hour",
    blocks: days,
    assertions: [
      {
        query: `{ revenueBySplits(interval: "day", where: { split: "${HARBOUR}" }) { timestamp split { id } asset { id } amount payments total } }`,
        expected: {
          revenueBySplits: [
            {
              timestamp: micros(FIRST),
              split: { id: HARBOUR },
              asset: { id: ETH },
              amount: 16,
              payments: 3,
              total: 16,
            },
            {
              timestamp: micros(FIRST + DAY),
              split: { id: HARBOUR },
              asset: { id: ETH },
              amount: 1000,
              payments: 1,
              total: 1016,
            },
          ],
        },
      },
      {
        query: `{ split(id: "${HARBOUR}") { revenue(interval: "hour", first: 2, orderBy: timestamp, orderDirection: asc) { timestamp amount payments } } }`,
        expected: {
          split: {
            revenue: [
              { timestamp: micros(FIRST + HOUR), amount: 15, payments: 2 },
              { timestamp: micros(FIRST + 5 * HOUR), amount: 1, payments: 1 },
            ],
          },
        },
      },
    ],
  },
];
