import type { ContractFunctionArgs } from "viem";
import type { attestationRegistryAbi } from "../../generated/attestationRegistryAbi.ts";
import { MARKS } from "../../reputation/MARKS.ts";
import { MarksError } from "../../reputation/MarksError.ts";
import { unpackMarks } from "../../reputation/unpackMarks.ts";
import type { ActionWriter } from "../ActionWriter.ts";
import { sayOutcome } from "../sayOutcome.ts";
import type { WordsOf } from "../WordsOf.ts";

type NewAttestation = ContractFunctionArgs<typeof attestationRegistryAbi, "nonpayable", "attest">[0];
type AttestationKey = ContractFunctionArgs<typeof attestationRegistryAbi, "nonpayable", "revoke">[0];

const PARTICIPANTS_ONLY =
  "Only participants of an accepted outcome can attest each other’s work: unless the treasury is one of them, it fails.";
const ATTESTER_ONLY = "Only who made an attestation can revoke it: unless the treasury did, it fails.";
const IS_PUBLIC = "It’s public, and stays in the chain’s history even when it’s revoked.";
const ANYBODY = "Anybody can hand this in: it takes no proposal.";
const NO_DOCUMENT = /^0x0+$/;

/** "developing 4 (outstanding)"; null for what the contract refuses. */
function sayMarks(marks: number, write: ActionWriter): string | null {
  try {
    return write.list(
      unpackMarks(marks).map(({ work, mark }) => `${work} ${mark} (${MARKS[mark].name.toLowerCase()})`),
    );
  } catch (error) {
    if (error instanceof MarksError) return null;
    throw error;
  }
}

function sayAttestation({ engagementId, outcome, subject, marks }: NewAttestation, write: ActionWriter): string {
  const about = `the work of ${write.who(subject)} on ${sayOutcome(engagementId, outcome, write)}`;
  return `${about}: ${sayMarks(marks, write) ?? "no valid marks"}`;
}

const sayKey = ({ engagementId, outcome, subject }: AttestationKey, write: ActionWriter) =>
  `that of the work of ${write.who(subject)} on ${sayOutcome(engagementId, outcome, write)}`;

const count = (length: number) => `${length} attestation${length === 1 ? "" : "s"}`;

function warnOf(attestations: readonly NewAttestation[], write: ActionWriter): string[] {
  return [
    ...(attestations.length === 0 ? ["There’s none among them: this fails."] : []),
    ...(attestations.some(({ marks }) => sayMarks(marks, write) === null)
      ? ["An attestation marks one to three types of work, each 0 to 4: this fails."]
      : []),
    ...(attestations.some(({ digest }) => NO_DOCUMENT.test(digest)) ? ["A document is missing: this fails."] : []),
    IS_PUBLIC,
  ];
}

/** What calls of the registry of attestations do. */
export const attestationRegistryWords: WordsOf<typeof attestationRegistryAbi> = {
  attest: ([attestation], { write }) => ({
    sentence: `Attests ${sayAttestation(attestation, write)}.`,
    warnings: [PARTICIPANTS_ONLY, ...warnOf([attestation], write)],
  }),
  attestMany: ([attestations], { write }) => ({
    sentence: `Makes ${count(attestations.length)}: ${write.list(attestations.map((one) => sayAttestation(one, write)))}.`,
    warnings: [PARTICIPANTS_ONLY, ...warnOf(attestations, write)],
  }),
  attestBySig: ([attester, attestations], { write }) => ({
    sentence: `Hands in ${count(attestations.length)} that ${write.who(attester)} signed: ${write.list(attestations.map((one) => sayAttestation(one, write)))}.`,
    warnings: [ANYBODY, ...warnOf(attestations, write)],
  }),
  revoke: ([key], { caller, write }) => ({
    sentence: `Revokes an attestation of ${write.who(caller)}, ${sayKey(key, write)}.`,
    warnings: [ATTESTER_ONLY],
  }),
  revokeMany: ([keys], { caller, write }) => ({
    sentence: `Revokes ${count(keys.length)} of ${write.who(caller)}: ${write.list(keys.map((key) => sayKey(key, write)))}.`,
    warnings: [ATTESTER_ONLY],
  }),
  revokeBySig: ([attester, keys], { write }) => ({
    sentence: `Hands in a signature by which ${write.who(attester)} revokes ${count(keys.length)}: ${write.list(keys.map((key) => sayKey(key, write)))}.`,
    warnings: [ANYBODY],
  }),
  cancelNonce: ([nonce], { caller, write }) => ({
    sentence: `Makes sure that no signature of ${write.who(caller)} with the nonce ${nonce} works any more.`,
  }),
  setProfile: ([digest], { caller, write }) => ({
    sentence: NO_DOCUMENT.test(digest)
      ? `Takes the profile of ${write.who(caller)} away.`
      : `Names a document as the profile of ${write.who(caller)}.`,
    warnings: NO_DOCUMENT.test(digest)
      ? []
      : ["Its text isn’t a part of this call: the document can be read where it’s published."],
  }),
};
