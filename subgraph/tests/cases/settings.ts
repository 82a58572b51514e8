import { eventId, JONAS, LUCIA, NOBODY, tx } from "../cast.ts";
import { block, chain, inTx, timeOf } from "../events.ts";
import { delayChanged, GOVERNOR, guardianSet, settingChanged, TREASURY, timelockChanged } from "../governorEvents.ts";
import type { Assertion, TestCase } from "../TestCase.ts";
import { governance } from "./franchises.ts";

const changes = (...expected: Record<string, unknown>[]): Assertion => ({
  query: `{ governanceChanges(orderBy: id) { ${Object.keys(expected[0] ?? {}).join(" ")} } }`,
  expected: { governanceChanges: expected },
});

/** A setting is set, and set again: the later value stands, and both changes. */
const numeric = (event: string, setting: string, names: [before: string, after: string]): TestCase[] => [
  {
    name: "a setting is set, and changed",
    blocks: chain(
      block(...inTx(1, settingChanged(event, { [names[0]]: 0, [names[1]]: 86_400 }))),
      block(...inTx(2, settingChanged(event, { [names[0]]: 86_400, [names[1]]: 40 }))),
    ),
    assertions: [
      governance({ [setting]: 40 }),
      changes(
        { id: eventId(tx(1), 0), setting, from: 0, to: 86_400, timestamp: timeOf(1), transaction: tx(1) },
        { id: eventId(tx(2), 0), setting, from: 86_400, to: 40, timestamp: timeOf(2), transaction: tx(2) },
      ),
      {
        query: `{ governance(id: "0x01") { changes(where: { setting: "${setting}" }) { governance { id } } } }`,
        expected: { governance: { changes: [{ governance: { id: "0x01" } }, { governance: { id: "0x01" } }] } },
      },
    ],
  },
];

export const handleVotingDelaySet = numeric("VotingDelaySet", "votingDelay", ["oldVotingDelay", "newVotingDelay"]);
export const handleVotingPeriodSet = numeric("VotingPeriodSet", "votingPeriod", ["oldVotingPeriod", "newVotingPeriod"]);
export const handleProposalThresholdSet = numeric("ProposalThresholdSet", "proposalThreshold", [
  "oldProposalThreshold",
  "newProposalThreshold",
]);
export const handleQuorumNumeratorUpdated = numeric("QuorumNumeratorUpdated", "equityQuorum", [
  "oldQuorumNumerator",
  "newQuorumNumerator",
]);
export const handleFranchiseQuorumNumeratorUpdated = numeric("FranchiseQuorumNumeratorUpdated", "franchiseQuorum", [
  "oldNumerator",
  "newNumerator",
]);
export const handleLateQuorumVoteExtensionSet = numeric("LateQuorumVoteExtensionSet", "lateQuorumExtension", [
  "oldVoteExtension",
  "newVoteExtension",
]);

const number = (address: string) => String(BigInt(address));

export const handleGuardianSet: TestCase[] = [
  {
    name: "a guardian is named, its mandate prolonged, another one named, and nobody",
    blocks: chain(
      block(...inTx(1, guardianSet(JONAS, 1_000))),
      block(...inTx(2, guardianSet(JONAS, 2_000))),
      block(...inTx(3, guardianSet(LUCIA, 2_000))),
      block(...inTx(4, guardianSet(NOBODY, 0))),
      block(...inTx(5, guardianSet(NOBODY, 0))),
    ),
    assertions: [
      governance({ guardian: null, guardianUntil: 0 }),
      changes(
        { id: eventId(tx(1), 0), setting: "guardian", from: 0, to: number(JONAS) },
        { id: eventId(tx(1), 0, 1), setting: "guardianUntil", from: 0, to: 1_000 },
        { id: eventId(tx(2), 0, 1), setting: "guardianUntil", from: 1_000, to: 2_000 },
        { id: eventId(tx(3), 0), setting: "guardian", from: number(JONAS), to: number(LUCIA) },
        { id: eventId(tx(4), 0), setting: "guardian", from: number(LUCIA), to: 0 },
        { id: eventId(tx(4), 0, 1), setting: "guardianUntil", from: 2_000, to: 0 },
      ),
    ],
  },
  {
    name: "the guardian whose mandate runs",
    blocks: chain(block(guardianSet(JONAS, 1_000))),
    assertions: [governance({ guardian: JONAS, guardianUntil: 1_000 })],
  },
];

export const handleTimelockChange: TestCase[] = [
  {
    name: "the governor makes itself known with its timelock; another timelock is no other treasury",
    blocks: chain(
      block(delayChanged(0, 172_800)),
      block(...inTx(2, timelockChanged(NOBODY, TREASURY))),
      block(...inTx(3, timelockChanged(TREASURY, JONAS))),
    ),
    assertions: [
      governance({ governor: GOVERNOR, treasury: TREASURY, timelock: JONAS }),
      {
        query: `{ governanceChanges(where: { setting: "timelock" }, orderBy: id) { id from to } }`,
        expected: {
          governanceChanges: [
            { id: eventId(tx(2), 0), from: 0, to: number(TREASURY) },
            { id: eventId(tx(3), 0), from: number(TREASURY), to: number(JONAS) },
          ],
        },
      },
    ],
  },
];

export const handleMinDelayChange: TestCase[] = [
  {
    name: "the treasury makes itself known with its delay, before there is a governor",
    blocks: chain(block(...inTx(1, delayChanged(0, 172_800))), block(...inTx(2, delayChanged(172_800, 3_600)))),
    assertions: [
      governance({ treasury: TREASURY, timelockDelay: 3_600, governor: null, timelock: null, guardianUntil: null }),
      changes(
        { id: eventId(tx(1), 0), setting: "timelockDelay", from: 0, to: 172_800 },
        { id: eventId(tx(2), 0), setting: "timelockDelay", from: 172_800, to: 3_600 },
      ),
    ],
  },
];
