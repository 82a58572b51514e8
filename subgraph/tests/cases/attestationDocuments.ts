import { eventId, JONAS, LUCIA, MIRA, TOMAS, tx } from "../cast.ts";
import { credentialOf, did, profileOf, statusOf, unsoundWork } from "../credentials.ts";
import { later } from "../documents.ts";
import { block, chain, inTx } from "../events.ts";
import { anything, type FiledProse, unreadable, waves } from "../prose.ts";
import { accepted, attested, type Marks, revoked, uidOf } from "../reputationEvents.ts";
import type { TestCase } from "../TestCase.ts";
import { refused } from "./engagementDocuments.ts";

const sound = credentialOf();
const html = credentialOf({ subject: { comment: " <script>alert(1)</script>\r\n" }, more: { any: "thing" } }, 2);
const all: Marks = { advising: 0, inspecting: 2, linking: 4 };
const longest = credentialOf(
  {
    ...{ issuer: did(JONAS, "9999999999999999"), validFrom: "2024-02-29T23:59:59Z" },
    subject: {
      ...{ id: did(TOMAS, "9999999999999999"), outcome: 2, comment: waves(4_000) },
      work: Object.entries(all).map(([type, mark]) => ({ type, mark })),
    },
    status: { id: statusOf(uidOf(3), "9999999999999999") },
  },
  3,
);
const again = credentialOf({ subject: { comment: "" } });

const VOCABULARY = { "@vocab": "urn:rizom:attestation:1:" };
const TYPES = ["VerifiableCredential", "RizomAttestation"];
const FOUR = ["advising", "innovating", "promoting", "developing"].map((type) => ({ type, mark: 3 }));
const UNSOUND_TIMES = [
  ...[
    1,
    null,
    undefined,
    "",
    "2026-11-29",
    "2026-11-29T12:00:00",
    "2026-11-29T12:00:00+01:00",
    "2026-11-29T12:00:00.000Z",
  ],
  ...[
    "2026-02-29T12:00:00Z",
    "2100-02-29T12:00:00Z",
    "2026-04-31T12:00:00Z",
    "2026-13-01T12:00:00Z",
    "2026-00-01T12:00:00Z",
  ],
  ...[
    "2026-01-00T12:00:00Z",
    "2026-11-29T24:00:00Z",
    "2026-11-29T12:60:00Z",
    "2026-11-29T12:00:60Z",
    "2026-11-29t12:00:00z",
  ],
  ..."-2026-1-29T12:00:00Z 2026-11-29T1x:00:00Z".split(" "),
];

type Change = Parameters<typeof credentialOf>[0];

/** One for each number, which it has in common with its event. */
const numbered = (...changes: (Change | ((number: number) => Change))[]): FiledProse[] =>
  changes.map((change, index) => credentialOf(typeof change === "function" ? change(index + 1) : change, index + 1));

const naming = (digest: string, number: number) => attested({ uid: uidOf(number), digest });

export const handleAttestationDocument: TestCase[] = [
  {
    name: "a document is found where it says what the chain says; HTML stays text, and the longest comment is kept whole",
    files: [sound.file, html.file, longest.file],
    blocks: chain(
      ...accepted(2, LUCIA, TOMAS),
      block(...inTx(4, attested({ digest: sound.digest }), attested({ uid: uidOf(2), digest: html.digest }))),
      block(
        ...inTx(
          5,
          attested({ uid: uidOf(3), attester: JONAS, subject: TOMAS, outcome: 2, marks: all, digest: longest.digest }),
          attested({ uid: uidOf(4), digest: `0x${"ff".repeat(32)}` }),
        ),
      ),
      ...later,
    ),
    logs: `attestation ${eventId(tx(5), 1)} is unsound`,
    assertions: [
      {
        query: `{ attestations(orderBy: id) { document { id attestation { id } digest comment } } }`,
        expected: {
          attestations: [
            ...[
              { at: eventId(tx(4), 0), digest: sound.digest, comment: "She **finished** early." },
              { at: eventId(tx(4), 1), digest: html.digest, comment: "<script>alert(1)</script>" },
              { at: eventId(tx(5), 0), digest: longest.digest, comment: waves(4_000) },
            ].map(({ at: id, ...said }, index) => ({
              document: { id, attestation: { id: uidOf(index + 1) }, ...said },
            })),
            { document: null },
          ],
        },
      },
    ],
  },
  {
    name: "who attests again has another document; one that nobody named for it any more leaves the first where it was",
    files: [sound.file, again.file],
    blocks: chain(
      ...accepted(1, LUCIA),
      block(...inTx(4, attested({ digest: sound.digest }))),
      block(revoked()),
      block(...inTx(6, attested({ digest: again.digest }))),
      block(revoked()),
      block(...inTx(8, attested({ digest: again.digest }))),
      ...later,
    ),
    assertions: [
      {
        query: `{ attestation(id: "${uidOf(1)}") { document { id comment } } attestationDocuments(orderBy: id) { id comment } }`,
        expected: {
          attestation: { document: { id: eventId(tx(8), 0), comment: "" } },
          attestationDocuments: [
            { id: eventId(tx(4), 0), comment: "She **finished** early." },
            ...[6, 8].map((transaction) => ({ id: eventId(tx(transaction), 0), comment: "" })),
          ],
        },
      },
    ],
  },
  refused(
    "an attestation's document that isn't sound is none, whatever is wrong with it, and a megabyte of emoji neither",
    "attestation",
    [
      ...numbered(
        ...[undefined, null, "https://www.w3.org/ns/credentials/v2", [], {}].map((one) => ({ "@context": one })),
        ...[["https://www.w3.org/ns/credentials/v2"], ["https://www.w3.org/ns/credentials/v1", VOCABULARY]].map(
          (one) => ({
            "@context": one,
          }),
        ),
        ...[
          {},
          "urn:rizom:attestation:1:",
          { "@vocab": "urn:rizom:attestation:2:" },
          { ...VOCABULARY, name: "a:b" },
        ].map((one) => ({ "@context": ["https://www.w3.org/ns/credentials/v2", one] })),
        ...[
          undefined,
          "VerifiableCredential",
          [],
          ["VerifiableCredential"],
          TYPES.toReversed(),
          [...TYPES, "More"],
        ].map((type) => ({ type })),
        ...UNSOUND_TIMES.map((validFrom) => ({ validFrom })),
        ...[1, null, undefined, {}].map((issuer) => ({ issuer })),
      ),
      ...unreadable(credentialOf),
      ...[anything(waves(262_144)), credentialOf({ subject: { comment: waves(262_144) } }), profileOf()],
    ],
    accepted(1, LUCIA),
    naming,
  ),
  refused(
    "an attestation's document that lacks a part, or whose marks or comment can't be, is none",
    "attestation",
    [
      ...numbered(
        ...[1, null, undefined, "subject", []].map((credentialSubject) => ({ credentialSubject })),
        ...[1, null, undefined, "status", []].map((credentialStatus) => ({ credentialStatus })),
        ...[1, null, undefined].flatMap((one) => [
          ...[{ id: one }, { comment: one }].map((subject) => ({ subject })),
          ...[{ id: one }, { type: one }].map((status) => ({ status })),
        ]),
        { status: { type: "StatusList2021Entry" } },
        ...[1, null, undefined].map((engagement) => ({ subject: { engagement } })),
        ...[...unsoundWork("mark"), [], FOUR].map((work) => ({ subject: { work } })),
        ...["x".repeat(4_001), waves(4_001), `${"x".repeat(4_000)} `, "a\u0000b", "a\u202eb"].map((comment) => ({
          subject: { comment },
        })),
      ),
    ],
    accepted(1, LUCIA),
    naming,
  ),
  refused(
    "a document that says something else than the chain is none",
    "attestation",
    numbered(
      ...[did(TOMAS), did(MIRA, 1), did(MIRA, 0), did(MIRA, "031337"), did(MIRA, ""), did(MIRA, "1".repeat(17))].map(
        (issuer) => ({ issuer }),
      ),
      ...[did(MIRA).toLowerCase(), did(MIRA).replace("pkh", "web"), `${did(MIRA)} `, MIRA, ""].map((issuer) => ({
        issuer,
      })),
      ...[did(MIRA), did(LUCIA, 1), did(LUCIA).toLowerCase()].map((id) => ({ subject: { id } })),
      ...["2", "01", " 1", "", "1".repeat(90)].map((engagement) => ({ subject: { engagement } })),
      ...[2, 0, -1, 1.5, "1", null, 2 ** 53, 1e300].map((outcome) => ({ subject: { outcome } })),
      ...[{ developing: 2 }, { organising: 3 }, { advising: 3, developing: 3 }].map((marks) => ({
        subject: { work: Object.entries(marks).map(([type, mark]) => ({ type, mark })) },
      })),
      ...[1, "031337", "+31337", ""].map((chain) => (number: number) => ({
        status: { id: statusOf(uidOf(number), chain) },
      })),
      (number) => ({ status: { id: statusOf(uidOf(number), 31337, MIRA) } }),
      (number) => ({ status: { id: statusOf(uidOf(number)).toUpperCase() } }),
      (number) => ({ status: { id: `${statusOf(uidOf(number))} ` } }),
      { status: { id: statusOf(uidOf(200)) } },
      { status: { id: "" } },
    ),
    accepted(1, LUCIA),
    naming,
    "says what the chain doesn't",
  ),
];
