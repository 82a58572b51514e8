import { eventId, tx } from "../cast.ts";
import { later } from "../documents.ts";
import { funded, outcomeDelivered } from "../engagementEvents.ts";
import { word } from "../equityEvents.ts";
import { block, chain, inTx } from "../events.ts";
import { evidenceOf, FILE, files, unsoundFiles } from "../evidence.ts";
import { briefOf, unreadable, unsoundBodies, waves } from "../prose.ts";
import type { TestCase } from "../TestCase.ts";
import { refused } from "./engagementDocuments.ts";

const shown = evidenceOf({
  ...{ summary: " The final cut. ", body: "", title: "nobody reads this" },
  files: [
    { ...FILE, name: " Final cut.mp4 ", evil: true },
    { ...FILE, name: "<b>Ü.svg", type: "image/svg+xml", size: 1 },
  ],
});
const many = evidenceOf({ files: files(10) });
const bare = evidenceOf({ files: [] });

export const handleEvidenceDocument: TestCase[] = [
  {
    name: "evidence is found with its files; the same evidence of two outcomes, and again of one, is a document of each",
    files: [shown.file, many.file, bare.file],
    blocks: chain(
      ...funded(2),
      block(...inTx(3, outcomeDelivered(1, shown.digest), outcomeDelivered(2, shown.digest))),
      block(...inTx(4, outcomeDelivered(1, many.digest))),
      block(...inTx(5, outcomeDelivered(1, bare.digest))),
      block(...inTx(6, outcomeDelivered(1, shown.digest))),
      ...later,
    ),
    assertions: [
      {
        query: `{ outcomes(orderBy: number) { evidenceDocument { id engagement { id } outcome { number } digest summary body fileNames
          fileTypes fileSizes fileDigests } } }`,
        expected: {
          outcomes: [1, 2].map((number) => ({
            evidenceDocument: {
              ...{ id: eventId(tx(number === 1 ? 6 : 3), number === 1 ? 0 : 1), engagement: { id: word(1) } },
              ...{ outcome: { number }, digest: shown.digest, summary: "The final cut.", body: "" },
              ...{ fileNames: ["Final cut.mp4", "<b>Ü.svg"], fileTypes: ["video/mp4", "image/svg+xml"] },
              ...{ fileSizes: [1_048_576, 1], fileDigests: [FILE.digest, FILE.digest] },
            },
          })),
        },
      },
      {
        query: `{ many: evidenceDocument(id: "${eventId(tx(4), 0)}") { fileNames } bare: evidenceDocument(id: "${eventId(tx(5), 0)}") { fileNames } }`,
        expected: { many: { fileNames: files(10).map(({ name }) => name) }, bare: { fileNames: [] } },
      },
    ],
  },
  refused(
    "evidence of which a text isn't sound is no document",
    "evidence",
    [
      ...unreadable(evidenceOf),
      ...["", " ", 1, null, undefined, waves(301), "a\nb"].map((summary) => evidenceOf({ summary })),
      ...unsoundBodies.map((body) => evidenceOf({ body })),
      briefOf(),
    ],
    funded(1),
    (digest) => outcomeDelivered(1, digest),
  ),
  refused(
    "evidence of which a file can't be is no document, whatever is wrong with it",
    "evidence",
    unsoundFiles(),
    funded(1),
    (digest) => outcomeDelivered(1, digest),
  ),
];
