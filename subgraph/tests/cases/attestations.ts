import { eventId, JONAS, LUCIA, MIRA, STRANGER, TOMAS, tx } from "../cast.ts";
import { outcomeId } from "../engagementEvents.ts";
import { word } from "../equityEvents.ts";
import { block, chain, inTx, timeOf } from "../events.ts";
import { accepted, attested, COMMENT, type Marks, OTHER_COMMENT, revoked, uidOf, WORK } from "../reputationEvents.ts";
import type { Assertion, TestCase } from "../TestCase.ts";

const worded = (marks: Marks) => ({
  work: Object.keys(marks).map((work) => work.toUpperCase()),
  marks: Object.values(marks),
});

const attestation = (expected: Record<string, unknown>, number = 1): Assertion => ({
  query: `{ attestation(id: "${uidOf(number)}") { ${Object.keys(expected).join(" ")} } }`,
  expected: { attestation: expected },
});

/** Every mark of somebody's work that stands, by type. */
const demonstrated = (account: string, marks: Record<string, number[]>): Assertion => ({
  query: `{ person(id: "${account}") { demonstrations(orderBy: id) { id person { id } work attestationCount markSum markCounts } } }`,
  expected: {
    person: {
      demonstrations: Object.entries(marks).map(([work, given]) => ({
        ...{ id: `${account}0${WORK.indexOf(work)}`, person: { id: account }, work: work.toUpperCase() },
        ...{ attestationCount: given.length, markSum: given.reduce((sum, mark) => sum + mark, 0) },
        markCounts: [0, 1, 2, 3, 4].map((mark) => given.filter((one) => one === mark).length),
      })),
    },
  },
});

const counts = (account: string, receivedCount: number, givenCount: number): Assertion => ({
  query: `{ person(id: "${account}") { receivedCount givenCount } }`,
  expected: { person: { receivedCount, givenCount } },
});

const added = (marks: Marks, digest: string, timestamp: number) => ({
  ...{ kind: "ADDED", ...worded(marks), digest, timestamp },
});

const takenBack = (timestamp: number) => ({ kind: "REVOKED", work: [], marks: [], digest: null, timestamp });

const steps = (...expected: Record<string, unknown>[]): Assertion => ({
  query: `{ attestation(id: "${uidOf(1)}") { steps(orderBy: timestamp) { kind work marks digest timestamp } } }`,
  expected: { attestation: { steps: expected } },
});

const first = { advising: 0, developing: 4, linking: 2 };
const ends = { developing: 4, maintaining: 3 };

export const handleAttestationAdded: TestCase[] = [
  {
    name: "an attestation is what was told, found from its engagement, outcome and both; marks add up by type of work",
    blocks: chain(
      ...accepted(2, LUCIA, TOMAS),
      block(...inTx(4, attested({ marks: first, outcome: 2 }))),
      block(...inTx(5, attested({ uid: uidOf(2), attester: JONAS, marks: ends, digest: OTHER_COMMENT }))),
      block(attested({ uid: uidOf(3), attester: JONAS, subject: TOMAS, marks: { inspecting: 1 } })),
    ),
    assertions: [
      {
        query: `{ attestation(id: "${uidOf(1)}") { id engagement { id } outcome { id } attester { id } subject { id } work marks digest
          document { id } attestedAt revokedAt isStanding attestedAtBlock attestedTx
          steps { id attestation { id } kind work marks digest timestamp block transaction logIndex } } }`,
        expected: {
          attestation: {
            ...{ id: uidOf(1), engagement: { id: word(1) }, outcome: { id: outcomeId(1, 2) }, attester: { id: MIRA } },
            ...{ subject: { id: LUCIA }, ...worded(first), digest: COMMENT, document: null, attestedAt: timeOf(4) },
            ...{ revokedAt: null, isStanding: true, attestedAtBlock: 4, attestedTx: tx(4) },
            steps: [
              {
                ...{ id: eventId(tx(4), 0), attestation: { id: uidOf(1) }, ...added(first, COMMENT, timeOf(4)) },
                ...{ block: 4, transaction: tx(4), logIndex: 0 },
              },
            ],
          },
        },
      },
      attestation({ ...worded(ends), digest: OTHER_COMMENT, attestedTx: tx(5) }, 2),
      demonstrated(LUCIA, { advising: [0], developing: [4, 4], maintaining: [3], linking: [2] }),
      demonstrated(TOMAS, { inspecting: [1] }),
      demonstrated(MIRA, {}),
      ...[counts(LUCIA, 2, 0), counts(TOMAS, 1, 0), counts(MIRA, 0, 1), counts(JONAS, 0, 2)],
      {
        query: `{ account(id: "${LUCIA}") { attestationsReceived(orderBy: id) { id } attestationsGiven { id } }
          giver: account(id: "${JONAS}") { attestationsGiven(orderBy: id) { id } attestationsReceived { id } } }`,
        expected: {
          account: { attestationsReceived: [1, 2].map((number) => ({ id: uidOf(number) })), attestationsGiven: [] },
          giver: { attestationsGiven: [2, 3].map((number) => ({ id: uidOf(number) })), attestationsReceived: [] },
        },
      },
    ],
  },
  {
    name: "an attestation about an outcome that isn't known stops the index",
    blocks: chain(...accepted(1, LUCIA), block(attested({ outcome: 2 }))),
    halts: `outcome ${outcomeId(1, 2)}`,
    assertions: [],
  },
];

export const handleAttestationRevoked: TestCase[] = [
  {
    name: "what is taken back counts for nothing, and leaves nothing where nobody else marks that type of work",
    blocks: chain(
      ...accepted(1, LUCIA, TOMAS),
      block(attested({ marks: first }), attested({ uid: uidOf(2), attester: TOMAS, marks: { developing: 1 } })),
      block(...inTx(5, revoked())),
    ),
    assertions: [
      attestation({ isStanding: false, revokedAt: timeOf(5), attestedAt: timeOf(4), ...worded(first) }),
      attestation({ isStanding: true, revokedAt: null }, 2),
      demonstrated(LUCIA, { developing: [1] }),
      ...[counts(LUCIA, 1, 0), counts(MIRA, 0, 0), counts(TOMAS, 0, 1)],
      steps(added(first, COMMENT, timeOf(4)), takenBack(timeOf(5))),
    ],
  },
  {
    name: "who attests again says what counts from then on, and what was said before stays in the steps",
    blocks: chain(
      ...accepted(1, LUCIA),
      block(attested({ marks: first })),
      block(revoked()),
      block(...inTx(6, attested({ marks: ends, digest: OTHER_COMMENT }))),
      block(attested({ uid: uidOf(2), attester: JONAS, marks: { organising: 0 } })),
      // Revoked, made and revoked in one transaction.
      block(
        ...inTx(8, revoked(uidOf(2), JONAS), attested({ uid: uidOf(2), attester: JONAS }), revoked(uidOf(2), JONAS)),
      ),
    ),
    assertions: [
      attestation({ isStanding: true, revokedAt: null, attestedAt: timeOf(6), attestedTx: tx(6), attestedAtBlock: 6 }),
      attestation({ ...worded(ends), digest: OTHER_COMMENT }),
      attestation({ isStanding: false, revokedAt: timeOf(8), attestedAt: timeOf(8) }, 2),
      demonstrated(LUCIA, { developing: [4], maintaining: [3] }),
      ...[counts(LUCIA, 1, 0), counts(MIRA, 0, 1), counts(JONAS, 0, 0)],
      steps(added(first, COMMENT, timeOf(4)), takenBack(timeOf(5)), added(ends, OTHER_COMMENT, timeOf(6))),
      {
        query: `{ attestations(where: { isStanding: true, subject: "${LUCIA}" }) { id } }`,
        expected: { attestations: [{ id: uidOf(1) }] },
      },
    ],
  },
  {
    name: "what nobody attested and is taken back stops the index",
    blocks: chain(...accepted(1, LUCIA), block(revoked(uidOf(9), STRANGER))),
    halts: `attestation ${uidOf(9)}`,
    assertions: [],
  },
];
