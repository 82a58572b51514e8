import { joined, LUCIA, PRIYA, STRANGER, TOMAS, tx, WEN } from "../cast.ts";
import { word } from "../equityEvents.ts";
import { block, chain, inTx, timeOf } from "../events.ts";
import { admitted, ownerRemoved } from "../franchiseEvents.ts";
import {
  ABSTAIN,
  AGAINST,
  FOR,
  ownerBallot,
  proposed,
  STANCE_ABSTAIN,
  STANCE_AGAINST,
  STANCE_FOR,
  voteCast,
  voteCastWithParams,
} from "../governorEvents.ts";
import type { Assertion, Block, TestCase } from "../TestCase.ts";
import { franchise, governance } from "./franchises.ts";
import { proposal } from "./proposals.ts";

export const begun: Block[] = [
  block(...admitted({ owners: [LUCIA, TOMAS, PRIYA] }), ...admitted({ id: 2, owners: [WEN] })),
  block(proposed(), proposed({ id: 2 })),
];

/** An owner's ballot as a transaction tells it. */
export const owner = (
  id: number,
  franchiseId: number,
  who: string,
  support: number,
  stance: number,
  weight = 0,
  reason = "",
) => [ownerBallot(id, franchiseId, who, support, stance), voteCast(id, who, support, weight, reason)];

const stance = (number: number, franchiseNumber: number, expected: Record<string, unknown>): Assertion => ({
  query: `{ franchiseStance(id: "${joined(word(number), word(franchiseNumber))}") { ${Object.keys(expected).join(" ")} } }`,
  expected: { franchiseStance: expected },
});

export const houses = (of: number[], franchises: number[]) => ({
  ...{ forVotes: of[0], againstVotes: of[1], abstainVotes: of[2] },
  ...{ forFranchises: franchises[0], againstFranchises: franchises[1], abstainFranchises: franchises[2] },
});

export const handleFranchiseBallotCast: TestCase[] = [
  {
    name: "an owner's ballot counts in both houses, once",
    blocks: chain(...begun, block(...inTx(9, ...owner(1, 1, LUCIA, FOR, STANCE_FOR, 700, "Good")))),
    assertions: [
      {
        query:
          "{ ballots { id proposal { id } voter { id } support weight franchise { id } reason timestamp block transaction logIndex } }",
        expected: {
          ballots: [
            {
              ...{ id: joined(word(1), LUCIA), proposal: { id: word(1) }, voter: { id: LUCIA }, support: "FOR" },
              ...{ weight: 700, franchise: { id: word(1) }, reason: "Good", timestamp: timeOf(3), block: 3 },
              ...{ transaction: tx(9), logIndex: 1 },
            },
          ],
        },
      },
      proposal(1, { ballotCount: 1, ...houses([700, 0, 0], [1, 0, 0]) }),
      stance(1, 1, { stance: "FOR", forBallots: 1, againstBallots: 0, abstainBallots: 0, updatedAt: timeOf(3) }),
      franchise(1, { stanceCount: 1 }),
      governance({ ballotCount: 1 }),
    ],
  },
  {
    name: "a franchise moves with each ballot, from one column to another",
    blocks: chain(
      ...begun,
      block(...owner(1, 1, LUCIA, ABSTAIN, STANCE_ABSTAIN)),
      block(...owner(1, 1, TOMAS, FOR, STANCE_FOR), ...owner(1, 2, WEN, AGAINST, STANCE_AGAINST, 3)),
    ),
    assertions: [
      proposal(1, houses([0, 3, 0], [1, 1, 0])),
      stance(1, 1, { stance: "FOR", forBallots: 1, againstBallots: 0, abstainBallots: 1, updatedAt: timeOf(4) }),
      stance(1, 2, { stance: "AGAINST", forBallots: 0, againstBallots: 1, abstainBallots: 0 }),
      proposal(2, { ballotCount: 0, ...houses([0, 0, 0], [0, 0, 0]) }),
    ],
  },
  {
    name: "a tie of owners is an abstention, and a third ballot decides",
    blocks: chain(
      ...begun,
      block(...owner(1, 1, LUCIA, FOR, STANCE_FOR, 1)),
      block(...owner(1, 1, TOMAS, AGAINST, STANCE_ABSTAIN, 2)),
      block(...owner(2, 1, LUCIA, FOR, STANCE_FOR, 1)),
      block(...owner(2, 1, TOMAS, AGAINST, STANCE_ABSTAIN, 2)),
      block(...owner(2, 1, PRIYA, AGAINST, STANCE_AGAINST, 4)),
    ),
    assertions: [
      proposal(1, houses([1, 2, 0], [0, 0, 1])),
      stance(1, 1, { stance: "ABSTAIN", forBallots: 1, againstBallots: 1 }),
      proposal(2, houses([1, 6, 0], [0, 1, 0])),
      stance(2, 1, { stance: "AGAINST", forBallots: 1, againstBallots: 2 }),
      franchise(1, { stanceCount: 2 }),
      franchise(2, { stanceCount: 0 }),
    ],
  },
  {
    name: "several ballots of one transaction, on two proposals, are kept apart",
    blocks: chain(
      ...begun,
      block(
        ...inTx(
          9,
          ...owner(1, 1, LUCIA, FOR, STANCE_FOR, 10, "one"),
          voteCast(1, STRANGER, AGAINST, 20, "two"),
          ...owner(2, 1, LUCIA, AGAINST, STANCE_AGAINST, 10, "three"),
          ...owner(1, 2, WEN, ABSTAIN, STANCE_ABSTAIN, 0, "four"),
          ...owner(1, 1, TOMAS, FOR, STANCE_FOR, 5, "five"),
        ),
      ),
    ),
    assertions: [
      {
        query:
          "{ ballots(orderBy: logIndex) { proposal { number } voter { id } support weight franchise { franchiseId } reason logIndex } }",
        expected: {
          ballots: [
            [1, LUCIA, "FOR", 10, 1, "one", 1],
            [1, STRANGER, "AGAINST", 20, null, "two", 2],
            [2, LUCIA, "AGAINST", 10, 1, "three", 4],
            [1, WEN, "ABSTAIN", 0, 2, "four", 6],
            [1, TOMAS, "FOR", 5, 1, "five", 8],
          ].map(([number, voter, support, weight, of, reason, logIndex]) => ({
            ...{ proposal: { number }, voter: { id: voter }, support, weight, reason, logIndex },
            franchise: of === null ? null : { franchiseId: of },
          })),
        },
      },
      proposal(1, { ballotCount: 4, ...houses([15, 20, 0], [1, 0, 1]) }),
      proposal(2, { ballotCount: 1, ...houses([0, 10, 0], [0, 1, 0]) }),
      governance({ ballotCount: 5 }),
    ],
  },
  {
    name: "a former owner votes in the franchise that it owned at the snapshot",
    blocks: chain(...begun, block(ownerRemoved(1, TOMAS, 2)), block(...owner(1, 1, TOMAS, FOR, STANCE_FOR))),
    assertions: [
      {
        query: "{ ballots { franchise { franchiseId } } }",
        expected: { ballots: [{ franchise: { franchiseId: 1 } }] },
      },
    ],
  },
  {
    name: "a ballot on an unknown proposal, or of an unknown franchise, stops the index",
    blocks: chain(...begun, block(...owner(1, 9, LUCIA, FOR, STANCE_FOR))),
    halts: `franchise ${word(9)}`,
    assertions: [],
  },
];

export const handleVoteCastWithParams: TestCase[] = [
  {
    name: "a ballot with parameters is a ballot like any other",
    blocks: chain(
      ...begun,
      block(
        ...inTx(9, ownerBallot(1, 1, LUCIA, AGAINST, STANCE_AGAINST), voteCastWithParams(1, LUCIA, AGAINST, 7, "Why")),
      ),
    ),
    assertions: [
      proposal(1, { ballotCount: 1, ...houses([0, 7, 0], [0, 1, 0]) }),
      {
        query: "{ ballots { id support weight franchise { franchiseId } reason } }",
        expected: {
          ballots: [
            { id: joined(word(1), LUCIA), support: "AGAINST", weight: 7, franchise: { franchiseId: 1 }, reason: "Why" },
          ],
        },
      },
    ],
  },
];
