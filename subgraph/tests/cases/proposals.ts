import { keccak256, toHex } from "viem";
import { LUCIA, NOBODY, PRIYA, STRANGER, TOMAS, tx } from "../cast.ts";
import { word } from "../equityEvents.ts";
import { block, chain, inTx, timeOf } from "../events.ts";
import { admitted, ownerRemoved } from "../franchiseEvents.ts";
import {
  canceled,
  DEADLINE,
  describing,
  executed,
  extended,
  type ProposedCall,
  proposed,
  queued,
  SNAPSHOT,
  TREASURY,
} from "../governorEvents.ts";
import type { Assertion, TestCase } from "../TestCase.ts";
import { franchise, governance } from "./franchises.ts";

const DIGEST = `0x${"d7".repeat(32)}`;
/** All of 256 bits: an id is a hash. */
const LARGE = 2n ** 256n - 5n;

export const proposal = (number: number, expected: Record<string, unknown>): Assertion => ({
  query: `{ proposal(id: "${word(number)}") { ${Object.keys(expected).join(" ")} } }`,
  expected: { proposal: expected },
});

const owners = block(...admitted({ owners: [LUCIA, TOMAS] }));

/** One proposal for each description, numbered from 1. */
const describedAs = (...descriptions: string[]) =>
  block(...descriptions.map((description, index) => proposed({ id: index + 1, description })));

/** Descriptions and what is read from each. */
const reading = (name: string, ...read: [description: string, title: string, digest: string | null][]): TestCase => ({
  name,
  blocks: chain(owners, describedAs(...read.map(([description]) => description))),
  assertions: read.map(([, title, digest], index) => proposal(index + 1, { title, digest })),
});

const many: ProposedCall[] = Array.from({ length: 120 }, (_, index) => ({
  value: index,
  data: `0x${"ab".repeat(index)}`,
}));

export const handleProposalCreated: TestCase[] = [
  {
    name: "an owner's proposal, with all that is known of it",
    blocks: chain(
      owners,
      block(
        ...inTx(
          7,
          proposed({
            id: String(LARGE),
            description: describing("Pay the dues", DIGEST),
            calls: [{ target: TREASURY, value: 5, data: "0x12345678" }, { target: STRANGER }],
          }),
        ),
      ),
    ),
    assertions: [
      {
        query: `{ proposals { id proposalId number proposer { id } franchise { id } title description digest document { id } descriptionHash
          actions(orderBy: position) { id position target value data } actionCount stage snapshot deadline plannedDeadline
          againstVotes forVotes abstainVotes againstFranchises forFranchises abstainFranchises ballotCount ballots { id } stances { id }
          eta queuedAt queuedTx executedAt executedTx canceledAt canceledTx canceledBy { id } proposedAt proposedAtBlock proposedTx } }`,
        expected: {
          proposals: [
            {
              ...{ id: `0x${LARGE.toString(16)}`, proposalId: String(LARGE), number: 1, proposer: { id: LUCIA } },
              ...{ franchise: { id: word(1) }, title: "Pay the dues", description: describing("Pay the dues", DIGEST) },
              ...{ digest: DIGEST, document: null, actionCount: 2, stage: "PROPOSED" },
              descriptionHash: keccak256(toHex(describing("Pay the dues", DIGEST))),
              actions: [
                { id: `0x${LARGE.toString(16)}00000000`, position: 0, target: TREASURY, value: 5, data: "0x12345678" },
                { id: `0x${LARGE.toString(16)}01000000`, position: 1, target: STRANGER, value: 0, data: "0x" },
              ],
              ...{ snapshot: SNAPSHOT, deadline: DEADLINE, plannedDeadline: DEADLINE },
              ...{ againstVotes: 0, forVotes: 0, abstainVotes: 0, ballotCount: 0, ballots: [], stances: [] },
              ...{ againstFranchises: 0, forFranchises: 0, abstainFranchises: 0 },
              ...{ eta: null, queuedAt: null, queuedTx: null, executedAt: null, executedTx: null },
              ...{ canceledAt: null, canceledTx: null, canceledBy: null },
              ...{ proposedAt: timeOf(2), proposedAtBlock: 2, proposedTx: tx(7) },
            },
          ],
        },
      },
      franchise(1, { proposalCount: 1 }),
      governance({ proposalCount: 1 }),
    ],
  },
  {
    name: "who owns no franchise, or no longer, proposes for itself; proposals count from 1",
    blocks: chain(
      owners,
      block(proposed({ id: 1, proposer: STRANGER })),
      block(ownerRemoved(1, TOMAS, 1)),
      block(proposed({ id: 2, proposer: TOMAS })),
      block(proposed({ id: 3, proposer: LUCIA })),
    ),
    assertions: [
      {
        query: "{ proposals(orderBy: number) { number proposer { id } franchise { id } } }",
        expected: {
          proposals: [
            { number: 1, proposer: { id: STRANGER }, franchise: null },
            { number: 2, proposer: { id: TOMAS }, franchise: null },
            { number: 3, proposer: { id: LUCIA }, franchise: { id: word(1) } },
          ],
        },
      },
      franchise(1, { proposalCount: 1 }),
      governance({ proposalCount: 3 }),
    ],
  },
  {
    name: "many actions, with data of all lengths",
    blocks: chain(owners, block(proposed({ calls: many }))),
    assertions: [
      {
        query: `{ proposal(id: "${word(1)}") { actionCount actions(first: 1000, orderBy: position) { position value data } } }`,
        expected: {
          proposal: {
            actionCount: 120,
            actions: many.map(({ value, data }, position) => ({ position, value, data })),
          },
        },
      },
    ],
  },
  reading(
    "a document is read from any line after the first that is nothing else",
    [describing("Ours", DIGEST), "Ours", DIGEST],
    [describing("<b>HTML</b> & more", DIGEST), "<b>HTML</b> & more", DIGEST],
    [`Windows\r\n\r\nipfs://f01551220${DIGEST.slice(2)}\r\n`, "Windows", DIGEST],
    [`Two\nipfs://f01551220${DIGEST.slice(2)}\nipfs://f01551220${"00".repeat(32)}`, "Two", DIGEST],
    [`First is broken\nipfs://f01551220zz\nipfs://f01551220${DIGEST.slice(2)}`, "First is broken", DIGEST],
    [`\n\n  Blanks  \n\nipfs://f01551220${DIGEST.slice(2)}`, "Blanks", DIGEST],
    [`Glued\nipfs://f01551220${DIGEST.slice(2)}#proposer=${LUCIA.toUpperCase().replace("X", "x")}`, "Glued", DIGEST],
  ),
  reading(
    "what isn't such a line names no document",
    ["", "", null],
    [" \n\t\n ", "", null],
    ["Only a title", "Only a title", null],
    [`ipfs://f01551220${DIGEST.slice(2)}`, `ipfs://f01551220${DIGEST.slice(2)}`, null],
    [`\n\nipfs://f01551220${DIGEST.slice(2)}`, `ipfs://f01551220${DIGEST.slice(2)}`, null],
    [`Short\nipfs://f01551220${DIGEST.slice(4)}`, "Short", null],
    [`Long\nipfs://f01551220${DIGEST.slice(2)}0`, "Long", null],
    [`Capitals\nipfs://f01551220${"D7".repeat(32)}`, "Capitals", null],
    [`In a text\nSee ipfs://f01551220${DIGEST.slice(2)}`, "In a text", null],
    [`Other hash\nipfs://f01701220${DIGEST.slice(2)}`, "Other hash", null],
    [`Gateway\nhttps://ipfs.io/ipfs/f01551220${DIGEST.slice(2)}`, "Gateway", null],
    ["Base 32\nipfs://bafkreifzjut3te7nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e", "Base 32", null],
  ),
  reading(
    "a title is the first line, without the marks of a heading and of a proposer, cut",
    [`${"t".repeat(250)}\nmore`, "t".repeat(200), null],
    [`${"🌊".repeat(201)}`, "🌊".repeat(200), null],
    [`x${"🌊".repeat(200)}`, `x${"🌊".repeat(199)}`, null],
    ["## Heading\n\nText", "Heading", null],
    ["####### Seven", "####### Seven", null],
    ["#hashtag", "#hashtag", null],
    ["#", "#", null],
    [`Short#proposer=${LUCIA}`, "Short", null],
    [`#proposer=${LUCIA}`, "", null],
    [`Not an address#proposer=0x${"g".repeat(40)}`, `Not an address#proposer=0x${"g".repeat(40)}`, null],
    [`Not at the end#proposer=${LUCIA} `, `Not at the end#proposer=${LUCIA}`, null],
    ["null\u0000character", "nullcharacter", null],
  ),
  {
    name: "a description is kept with its first 10,000 characters, and whole beside; its hash is that of all",
    blocks: chain(owners, describedAs(`${"🌊".repeat(10_001)}end`, "x".repeat(10_000))),
    assertions: [
      proposal(1, { description: "🌊".repeat(10_000), descriptionHash: keccak256(toHex(`${"🌊".repeat(10_001)}end`)) }),
      proposal(2, { description: "x".repeat(10_000) }),
      {
        query: `{ proposal(id: "${word(1)}") { wholeDescription { id proposal { id } text } } }`,
        expected: {
          proposal: {
            wholeDescription: { id: word(1), proposal: { id: word(1) }, text: `${"🌊".repeat(10_001)}end` },
          },
        },
      },
    ],
  },
];

const one = [owners, block(proposed())];

export const handleProposalExtended: TestCase[] = [
  {
    name: "quorum reached late moves the deadline, not what was planned",
    blocks: chain(...one, block(extended(1, DEADLINE + 500))),
    assertions: [proposal(1, { deadline: DEADLINE + 500, plannedDeadline: DEADLINE, stage: "PROPOSED" })],
  },
  {
    name: "a proposal that isn't known stops the index",
    blocks: chain(...one, block(extended(2, DEADLINE + 500))),
    halts: `proposal ${word(2)}`,
    assertions: [],
  },
];

export const handleProposalQueued: TestCase[] = [
  {
    name: "it waits in the timelock",
    blocks: chain(...one, block(...inTx(3, queued(1, DEADLINE + 9_000)))),
    assertions: [proposal(1, { stage: "QUEUED", eta: DEADLINE + 9_000, queuedAt: timeOf(3), queuedTx: tx(3) })],
  },
];

export const handleProposalExecuted: TestCase[] = [
  {
    name: "it was carried out",
    blocks: chain(...one, block(queued(1, DEADLINE)), block(...inTx(4, executed(1)))),
    assertions: [
      proposal(1, { stage: "EXECUTED", executedAt: timeOf(4), executedTx: tx(4), queuedAt: timeOf(3) }),
      proposal(1, { eta: DEADLINE, canceledAt: null }),
    ],
  },
];

export const handleProposalCanceled: TestCase[] = [
  {
    name: "it was cancelled by who sent the transaction, before it was queued or after",
    blocks: chain(
      ...one,
      block(proposed({ id: 2, proposer: PRIYA })),
      block(queued(2, DEADLINE)),
      block(...inTx(5, canceled(1), canceled(2))),
    ),
    assertions: [
      proposal(1, { stage: "CANCELED", canceledAt: timeOf(5), canceledTx: tx(5), queuedAt: null }),
      proposal(2, { stage: "CANCELED", canceledAt: timeOf(5), queuedAt: timeOf(4) }),
      {
        query: `{ proposal(id: "${word(1)}") { canceledBy { id } } }`,
        expected: { proposal: { canceledBy: { id: NOBODY } } },
      },
    ],
  },
];
