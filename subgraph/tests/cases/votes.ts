import { joined, LUCIA, SAMIR, STRANGER } from "../cast.ts";
import { word } from "../equityEvents.ts";
import { block, chain } from "../events.ts";
import { ABSTAIN, AGAINST, FOR, STANCE_FOR, voteCast } from "../governorEvents.ts";
import type { Assertion, Block, LogEvent, TestCase } from "../TestCase.ts";
import { begun, houses, owner } from "./ballots.ts";
import { proposal } from "./proposals.ts";

const reasonOf = (number: number, voter: string, reason: string | null): Assertion => ({
  query: `{ ballot(id: "${joined(word(number), voter)}") { reason } }`,
  expected: { ballot: { reason } },
});

/** Ballots of a holder each, with these reasons. */
const reasons = (...texts: string[]): LogEvent[] =>
  texts.map((reason, index) => voteCast(1, word(index + 1).replace(/^0x.{24}/, "0x"), FOR, 1, reason));

const voterOf = (index: number) => word(index + 1).replace(/^0x.{24}/, "0x");

export const handleVoteCast: TestCase[] = [
  {
    name: "a holder's ballot counts in the equity house alone",
    blocks: chain(...begun, block(voteCast(1, SAMIR, FOR, String(2n ** 104n)), voteCast(1, STRANGER, ABSTAIN, 5))),
    assertions: [
      proposal(1, { ballotCount: 2, ...houses([0, 0, 5], [0, 0, 0]), forVotes: String(2n ** 104n) }),
      {
        query: `{ account(id: "${SAMIR}") { ballots { support weight franchise { id } reason } } franchiseStances { id } }`,
        expected: {
          account: { ballots: [{ support: "FOR", weight: String(2n ** 104n), franchise: null, reason: null }] },
          franchiseStances: [],
        },
      },
    ],
  },
  {
    name: "a reason is anybody's text: HTML stays text, and nothing but blanks is kept as it is",
    blocks: chain(...begun, block(...reasons("<script>alert(1)</script>", "  ", "null\u0000character", "🌊"))),
    assertions: [
      reasonOf(1, voterOf(0), "<script>alert(1)</script>"),
      reasonOf(1, voterOf(1), "  "),
      reasonOf(1, voterOf(2), "nullcharacter"),
      reasonOf(1, voterOf(3), "🌊"),
    ],
  },
  {
    name: "a reason is cut after 10,000 characters, never within one, even with a megabyte of them",
    blocks: chain(
      ...begun,
      block(...reasons("🌊".repeat(262_144), `x${"🌊".repeat(10_000)}`, "x".repeat(10_000), "é".repeat(10_001))),
    ),
    assertions: [
      reasonOf(1, voterOf(0), "🌊".repeat(10_000)),
      reasonOf(1, voterOf(1), `x${"🌊".repeat(9_999)}`),
      reasonOf(1, voterOf(2), "x".repeat(10_000)),
      reasonOf(1, voterOf(3), "é".repeat(10_000)),
    ],
  },
  {
    name: "a ballot on an unknown proposal stops the index",
    blocks: chain(...begun, block(voteCast(3, SAMIR, FOR, 1))),
    halts: `proposal ${word(3)}`,
    assertions: [],
  },
];

const DAY = 86_400;
const FIRST = 19_700 * DAY;
const at = (timestamp: number, ...events: LogEvent[]): Block => ({ timestamp, events });

export const ballotSeries: TestCase[] = [
  {
    name: "ballots by day and by hour, of each proposal",
    blocks: chain(
      at(FIRST, ...begun.flatMap(({ events }) => events)),
      at(FIRST + 60, ...owner(1, 1, LUCIA, FOR, STANCE_FOR, 5), voteCast(2, SAMIR, FOR, 100)),
      at(FIRST + 2 * 3_600, voteCast(1, SAMIR, AGAINST, 7)),
      at(FIRST + DAY, voteCast(1, STRANGER, ABSTAIN, 9)),
      at(FIRST + 3 * DAY, voteCast(2, STRANGER, FOR, 1)),
    ),
    assertions: [
      {
        query: `{ days: ballotsByTimes(interval: "day", where: { proposal: "${word(1)}" }, orderBy: timestamp, orderDirection: asc) { forVotes againstVotes abstainVotes ballots }
          hours: ballotsByTimes(interval: "hour", where: { proposal: "${word(1)}" }, orderBy: timestamp, orderDirection: asc) { forVotes againstVotes ballots } }`,
        expected: {
          days: [
            { forVotes: 5, againstVotes: 7, abstainVotes: 0, ballots: 2 },
            { forVotes: 0, againstVotes: 0, abstainVotes: 9, ballots: 1 },
          ],
          hours: [
            { forVotes: 5, againstVotes: 0, ballots: 1 },
            { forVotes: 0, againstVotes: 7, ballots: 1 },
            { forVotes: 0, againstVotes: 0, ballots: 1 },
          ],
        },
      },
    ],
  },
];
