import type { AttestationRecord } from "@rizom/sdk";
import type { Verification } from "../attestations/verification.ts";
import { anEngagement, anOutcome, DAY, hash, JONAS, LUCIA, MIRA, NOW, WEN } from "../engagements/fixtures.ts";
import { type EntryDraft, newEntry } from "./AttestingDraft.ts";
import type { Colleague } from "./colleagues.ts";

/** For tests: an accepted outcome, in which Mira was the client, Jonas the facilitator, Lucía and Wen the team. */
export const accepted = (number = 1, brief = hash(10 + number)) =>
  anOutcome({
    ...{ number, state: "accepted", brief, endedAt: Number(NOW - DAY), toSplit: 1n },
    ...{ acceptedFacilitator: JONAS, participants: [LUCIA, WEN] },
  });

/** With two accepted outcomes and one that is only proposed. */
export const anAcceptedEngagement = () =>
  anEngagement({ outcomes: [accepted(1), accepted(2), anOutcome({ number: 3, brief: hash(13) })] });

export const aColleague = (change: Partial<Colleague> = {}): Colleague => ({
  ...{ account: LUCIA, roles: ["team"], open: [1, 2], done: [] },
  ...change,
});

/** All that is needed, and no more. */
export const anEntry = (change: Partial<EntryDraft> = {}): EntryDraft => ({
  ...newEntry(LUCIA, [1]),
  work: [{ work: "developing", mark: 3 }],
  ...change,
});

let counted = 0;

/** One of Mira's that stands. */
export const anAttestation = (change: Partial<AttestationRecord> = {}): AttestationRecord => ({
  ...{ uid: hash(900 + counted++), engagementId: 12n, outcome: 1, attester: MIRA, subject: LUCIA },
  ...{ work: [{ work: "developing", mark: 3 }], digest: hash(800), attestedAt: Number(NOW), revokedAt: null },
  ...{ block: 30n, transaction: hash(700), comment: null, steps: [] },
  ...change,
});

/** What checking an attestation comes to: with a comment it's verified, without one it isn't checked yet. */
export function asChecked(comment?: string): Verification {
  const document = { credentialSubject: { comment } };
  const data = { result: "verified", checks: [], lyingGateways: [], revokedAt: null, document };
  // What the page looks at of it.
  return { error: null, data: comment === undefined ? undefined : data } as unknown as Verification;
}
