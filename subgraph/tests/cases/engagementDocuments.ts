import { eventId, JONAS, tx } from "../cast.ts";
import { later } from "../documents.ts";
import {
  BRIEF,
  founded,
  funded,
  NO_DIGEST,
  outcomeAmended,
  outcomeDelivered,
  outcomeDisputed,
  outcomeId,
  outcomeProposed,
  outcomeResolved,
} from "../engagementEvents.ts";
import { word } from "../equityEvents.ts";
import { block, chain, inTx } from "../events.ts";
import {
  anything,
  briefOf,
  charterOf,
  type FiledProse,
  reasonOf,
  unreadable,
  unsound,
  unsoundBodies,
  waves,
} from "../prose.ts";
import type { Block, LogEvent, TestCase } from "../TestCase.ts";
import { outcome } from "./outcomes.ts";

/** None of these is a document, and each is said to be none; the index goes on. Below 100: Graph Node looks for no more in a second. */
export const refused = (
  name: string,
  kind: string,
  documents: FiledProse[],
  history: Block[],
  naming: (digest: string, number: number) => LogEvent,
  why = "is unsound",
): TestCase => ({
  name,
  files: documents.map(({ file }) => file),
  blocks: chain(
    ...history,
    block(...inTx(9, ...documents.map(({ digest }, index) => naming(digest, index + 1)))),
    ...later,
  ),
  logs: documents.map((_, index) => `${kind} ${eventId(tx(9), index)} ${why}`),
  assertions: [{ query: `{ ${kind}Documents { id } }`, expected: { [`${kind}Documents`]: [] } }],
});

const sound = briefOf({ title: " A film ", summary: "Three parts.\n", body: "\r\nEach\r\nis\rten minutes\t.\n" });
const other = briefOf({ title: "Another" });
const longest = briefOf({ title: waves(100), summary: waves(300), body: waves(60_000) });
const twice = anything(
  JSON.stringify({ ...JSON.parse(briefOf().file.content) }).replace(
    "{",
    '{"title":"First","__proto__":{"title":"No"},',
  ),
);

const brief = (number: number, digest: string) => outcomeProposed({ outcome: number, brief: digest });

export const handleBriefDocument: TestCase[] = [
  {
    name: "briefs are found, trimmed, and of whoever named them; a brief that stays keeps its document",
    files: [sound.file, other.file],
    blocks: chain(
      founded([]),
      block(...inTx(2, brief(1, sound.digest), brief(2, sound.digest))),
      block(...inTx(3, outcomeAmended({ outcome: 1, brief: sound.digest, amount: 5 }))),
      block(...inTx(4, outcomeAmended({ outcome: 2, brief: other.digest }))),
      ...later,
    ),
    assertions: [
      {
        query: `{ engagement(id: "${word(1)}") { brief briefDocument { id } }
          outcomes(orderBy: number) { briefDocument { id engagement { id } outcome { number } digest title summary body } }
          briefDocuments(where: { digest: "${sound.digest}" }, orderBy: id) { id outcome { number } } }`,
        expected: {
          engagement: { brief: BRIEF, briefDocument: null },
          outcomes: [
            {
              briefDocument: {
                ...{ id: eventId(tx(2), 0), engagement: { id: word(1) }, outcome: { number: 1 }, digest: sound.digest },
                ...{ title: "A film", summary: "Three parts.", body: "Each\nis\nten minutes\t." },
              },
            },
            {
              briefDocument: {
                ...{ id: eventId(tx(4), 0), engagement: { id: word(1) }, outcome: { number: 2 }, digest: other.digest },
                ...{ title: "Another", summary: "We build for the sea.", body: "# Harbour\n\nWe work **together**." },
              },
            },
          ],
          briefDocuments: [0, 1].map((index) => ({ id: eventId(tx(2), index), outcome: { number: index + 1 } })),
        },
      },
      {
        query: `{ briefSearch(text: "film & part:*") { title outcome { number engagement { engagementId } } } none: briefSearch(text: "harbor") { id } }`,
        expected: {
          briefSearch: [1, 2].map((number) => ({
            ...{ title: "A film", outcome: { number, engagement: { engagementId: 1 } } },
          })),
          none: [],
        },
      },
    ],
  },
  {
    name: "the longest brief is kept whole; of a field that is written twice the last counts",
    files: [longest.file, twice.file],
    blocks: chain(founded([]), block(brief(1, longest.digest), brief(2, twice.digest)), ...later),
    assertions: [
      {
        query: "{ outcomes(orderBy: number) { briefDocument { title summary body } } }",
        expected: {
          outcomes: [
            { briefDocument: { title: waves(100), summary: waves(300), body: waves(60_000) } },
            {
              briefDocument: {
                ...{ title: "Harbour", summary: "We build for the sea.", body: "# Harbour\n\nWe work **together**." },
              },
            },
          ],
        },
      },
    ],
  },
  refused(
    "a brief that isn't sound is no document, whatever is wrong with it",
    "brief",
    [...unsound("rizom/brief", 100), charterOf(), reasonOf()],
    [founded([])],
    (digest, number) => brief(number, digest),
  ),
];

const reason = reasonOf({ title: "Too dark", body: "The second part is **too dark**." });
const ruling = reasonOf({ title: "A third", body: "It is dark.", summary: 7 });
const disputed = (number: number, digest: string) => [outcomeDelivered(number), outcomeDisputed(number, digest)];

export const handleReasonDocument: TestCase[] = [
  {
    name: "a reason and a ruling are found; who divides without one leaves none",
    files: [reason.file, ruling.file],
    blocks: chain(
      ...funded(3),
      block(...inTx(3, ...[1, 2, 3].flatMap((number) => disputed(number, reason.digest)))),
      block(
        ...inTx(
          4,
          outcomeResolved({ outcome: 1, ruling: ruling.digest }),
          outcomeResolved({ outcome: 2, ruling: NO_DIGEST, by: JONAS }),
          outcomeResolved({ outcome: 3, ruling: reason.digest }),
        ),
      ),
      ...later,
    ),
    assertions: [
      {
        query: `{ disputes(orderBy: outcome__number) { reasonDocument { id title } ruling rulingDocument { id engagement { id } outcome { id } digest title body } }
          reasonDocuments { __typename } }`,
        expected: {
          disputes: [
            {
              reasonDocument: { id: eventId(tx(3), 1), title: "Too dark" },
              ruling: ruling.digest,
              rulingDocument: {
                ...{ id: eventId(tx(4), 0), engagement: { id: word(1) }, outcome: { id: outcomeId(1, 1) } },
                ...{ digest: ruling.digest, title: "A third", body: "It is dark." },
              },
            },
            { reasonDocument: { id: eventId(tx(3), 3), title: "Too dark" }, ruling: null, rulingDocument: null },
            {
              reasonDocument: { id: eventId(tx(3), 5), title: "Too dark" },
              ruling: reason.digest,
              rulingDocument: {
                ...{ id: eventId(tx(4), 2), engagement: { id: word(1) }, outcome: { id: outcomeId(1, 3) } },
                ...{ digest: reason.digest, title: "Too dark", body: "The second part is **too dark**." },
              },
            },
          ],
          reasonDocuments: Array(5).fill({ __typename: "ReasonDocument" }),
        },
      },
      outcome(1, { state: "RESOLVED" }),
    ],
  },
  refused(
    "a reason that isn't sound is no document, whatever is wrong with it",
    "reason",
    [
      ...unreadable(reasonOf),
      ...["", "\t", 1, undefined, waves(101), "a\u2028b"].map((title) => reasonOf({ title })),
      ...["", " \r\n", ...unsoundBodies].map((body) => reasonOf({ body })),
      briefOf(),
    ],
    funded(1),
    (digest) => outcomeDisputed(1, digest),
  ),
];
