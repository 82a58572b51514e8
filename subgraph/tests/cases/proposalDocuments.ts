import { later } from "../documents.ts";
import { word } from "../equityEvents.ts";
import { block, chain } from "../events.ts";
import { describing, proposed } from "../governorEvents.ts";
import { charterOf, type FiledProse, textOf, unsound, waves } from "../prose.ts";
import type { TestCase } from "../TestCase.ts";

/** Each of these is the text of a proposal of its own. */
const proposals = (documents: FiledProse[]) =>
  block(
    ...documents.map(({ digest }, index) =>
      proposed({ id: index + 1, description: describing(`Title ${index + 1}`, digest) }),
    ),
  );

const refused = (name: string, documents: FiledProse[]): TestCase => ({
  name,
  files: documents.map(({ file }) => file),
  blocks: chain(proposals(documents), ...later),
  logs: documents.map((_, index) => `the document of proposal ${word(index + 1)} is unsound`),
  assertions: [
    { query: "{ proposalDocuments { id } }", expected: { proposalDocuments: [] } },
    {
      query: `{ governance(id: "0x01") { proposalCount } }`,
      expected: { governance: { proposalCount: documents.length } },
    },
  ],
});

const sound = textOf({ title: "Pay the dues" });
const longest = textOf({ title: waves(120), summary: waves(300), body: waves(60_000) });

export const handleProposalDocument: TestCase[] = [
  {
    name: "a proposal's text is found; the same text of two proposals is a document of each",
    files: [sound.file],
    blocks: chain(proposals([sound, sound]), ...later),
    assertions: [
      {
        query: "{ proposals(orderBy: number) { title document { id proposal { id } digest title summary body } } }",
        expected: {
          proposals: [1, 2].map((number) => ({
            title: `Title ${number}`,
            document: {
              ...{ id: word(number), proposal: { id: word(number) }, digest: sound.digest, title: "Pay the dues" },
              ...{ summary: "We build for the sea.", body: "# Harbour\n\nWe work **together**." },
            },
          })),
        },
      },
    ],
  },
  {
    name: "the longest text is kept whole, though each of its characters has four bytes",
    files: [longest.file],
    blocks: chain(proposals([longest]), ...later),
    assertions: [
      {
        query: "{ proposalDocuments { title summary body } }",
        expected: { proposalDocuments: [{ title: waves(120), summary: waves(300), body: waves(60_000) }] },
      },
    ],
  },
  refused("a text that isn't sound is no document, whatever is wrong with it", unsound("rizom/proposal", 120)),
  refused("a charter is no proposal's text", [charterOf()]),
];
