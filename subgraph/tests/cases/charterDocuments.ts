import { eventId, tx } from "../cast.ts";
import { later } from "../documents.ts";
import { word } from "../equityEvents.ts";
import { block, chain, inTx } from "../events.ts";
import { admitted, charterChanged } from "../franchiseEvents.ts";
import { anything, charterOf, type FiledProse, textOf, unsound, waves } from "../prose.ts";
import type { Assertion, TestCase } from "../TestCase.ts";
import { franchise } from "./franchises.ts";

/** Each of these is the charter of a franchise of its own. */
const charters = (documents: FiledProse[]) =>
  block(...inTx(1, ...documents.flatMap(({ digest }, at) => admitted({ id: at + 1, charter: digest, owners: [] }))));

const refused = (name: string, documents: FiledProse[]): TestCase => ({
  name,
  files: documents.map(({ file }) => file),
  blocks: chain(charters(documents), ...later),
  logs: documents.map((_, index) => `the document of charter ${eventId(tx(1), index)} is unsound`),
  assertions: [
    { query: "{ charterDocuments { id } }", expected: { charterDocuments: [] } },
    {
      query: `{ governance(id: "0x01") { franchiseCount } }`,
      expected: { governance: { franchiseCount: documents.length } },
    },
  ],
});

const title = (number: number, expected: string | null): Assertion => ({
  query: `{ franchise(id: "${word(number)}") { currentCharter { document { title } } } }`,
  expected: { franchise: { currentCharter: { document: expected === null ? null : { title: expected } } } },
});

const sound = charterOf();
const html = charterOf({ title: "<b>T</b>", summary: "", body: "<script>alert(1)</script>", more: { any: "thing" } });
const longest = charterOf({ title: waves(100), summary: waves(300), body: "x".repeat(60_000) });
const other = charterOf({ title: "Tideline" });

export const handleCharterDocument: TestCase[] = [
  {
    name: "a charter is found, and says what it is",
    files: [sound.file],
    blocks: chain(block(...inTx(1, ...admitted({ charter: sound.digest }))), ...later),
    assertions: [
      {
        query: `{ franchise(id: "${word(1)}") { currentCharter { document { id charter { id } digest title summary body } } } }`,
        expected: {
          franchise: {
            currentCharter: {
              document: {
                ...{
                  id: eventId(tx(1), 0),
                  charter: { id: eventId(tx(1), 0) },
                  digest: sound.digest,
                  title: "Harbour",
                },
                ...{ summary: "We build for the sea.", body: "# Harbour\n\nWe work **together**." },
              },
            },
          },
        },
      },
    ],
  },
  {
    name: "HTML stays text, a summary and a body may be empty, and the longest texts are kept whole",
    files: [html.file, longest.file],
    blocks: chain(charters([html, longest]), ...later),
    assertions: [
      {
        query: "{ charterDocuments(orderBy: title) { title summary body } }",
        expected: {
          charterDocuments: [
            { title: "<b>T</b>", summary: "", body: "<script>alert(1)</script>" },
            { title: waves(100), summary: waves(300), body: "x".repeat(60_000) },
          ],
        },
      },
    ],
  },
  {
    name: "the same charter of two franchises, and again of one of them, is a document of each",
    files: [sound.file, other.file],
    blocks: chain(
      charters([sound, sound]),
      block(charterChanged(1, other.digest)),
      block(charterChanged(1, sound.digest)),
      ...later,
    ),
    assertions: [
      title(1, "Harbour"),
      title(2, "Harbour"),
      {
        query: `{ franchise(id: "${word(1)}") { charters(orderBy: since) { document { title } } } }`,
        expected: {
          franchise: { charters: ["Harbour", "Tideline", "Harbour"].map((one) => ({ document: { title: one } })) },
        },
      },
    ],
  },
  refused("a charter that isn't sound is no document, whatever is wrong with it", unsound("rizom/charter", 100)),
  refused("a proposal's text is no charter", [textOf()]),
  {
    name: "an unsound charter keeps no other from being found",
    files: [anything("no JSON").file, sound.file],
    blocks: chain(charters([anything("no JSON"), sound]), ...later),
    assertions: [title(1, null), title(2, "Harbour"), franchise(1, { name: "Harbour" })],
  },
];
