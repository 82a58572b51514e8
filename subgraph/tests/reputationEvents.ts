import { LUCIA, MIRA } from "./cast.ts";
import { funded, outcomeAccepted } from "./engagementEvents.ts";
import { addressOf, block, emit } from "./events.ts";
import type { Block } from "./TestCase.ts";

export const ATTESTATIONS = addressOf("AttestationRegistry").toLowerCase();

/** In the order in which the contract numbers them. */
export const WORK =
  "advising innovating promoting developing organising producing inspecting maintaining linking".split(" ");

/** Marks by type of work. */
export type Marks = Record<string, number>;

/** Three bits for each type of work: its mark plus 1. */
export const packed = (marks: Marks) =>
  Object.entries(marks).reduce((sum, [work, mark]) => sum + (mark + 1) * 8 ** WORK.indexOf(work), 0);

/** Which attestation: the mapping takes it as it's told. */
export const uidOf = (number: number) => `0x${"a7".repeat(31)}${number.toString(16).padStart(2, "0")}`;

export const COMMENT = `0x${"cc".repeat(32)}`;
export const OTHER_COMMENT = `0x${"cd".repeat(32)}`;

interface Told {
  uid?: string;
  attester?: string;
  subject?: string;
  engagementId?: number;
  outcome?: number;
  marks?: Marks;
  digest?: string;
}

export const attested = ({ marks = { developing: 3 }, ...terms }: Told = {}) =>
  emit(ATTESTATIONS, "AttestationAdded", {
    ...{ uid: uidOf(1), attester: MIRA, subject: LUCIA, engagementId: 1, outcome: 1, digest: COMMENT },
    ...{ ...terms, marks: packed(marks) },
  });

export const revoked = (uid = uidOf(1), attester: string = MIRA, subject: string = LUCIA) =>
  emit(ATTESTATIONS, "AttestationRevoked", { uid, subject, attester });

export const profileSet = (account: string, digest: string) => emit(ATTESTATIONS, "ProfileSet", { account, digest });

/** So many outcomes, all of them accepted, with the whole team. */
export const accepted = (count: number, ...team: string[]): Block[] => [
  ...funded(count, ...team),
  block(
    ...Array.from({ length: count }, (_, index) =>
      outcomeAccepted({ outcome: index + 1, participants: 2 ** team.length - 1 }),
    ),
  ),
];
