import type { Address, Hex } from "viem";
import type { WorkMark } from "./WorkType.ts";

/** What one participant attests of another about one outcome, as it is now. */
export type Attestation = {
  /** As `attestationUidOf` tells. */
  readonly uid: Hex;
  readonly engagementId: bigint;
  /** Its number in the engagement. */
  readonly outcome: number;
  readonly attester: Address;
  /** Whose work it is. */
  readonly subject: Address;
  /** One to three types of work, in the order of their numbers. */
  readonly work: readonly WorkMark[];
  /** SHA-256 of the document. */
  readonly digest: Hex;
  /** When it was made, for the last time if it was revoked before, in seconds. */
  readonly attestedAt: number;
  /** Null while it stands. */
  readonly revokedAt: number | null;
  /** In which it was made, for the last time. */
  readonly block: bigint;
  readonly transaction: Hex;
};

/** Something that happened to an attestation. */
export type AttestationStep = {
  /** The id that the index gives to the event. */
  readonly id: Hex;
  readonly kind: "added" | "revoked";
  /** Empty when it was revoked. */
  readonly work: readonly WorkMark[];
  /** SHA-256 of the document; null when it was revoked. */
  readonly digest: Hex | null;
  /** Seconds. */
  readonly timestamp: number;
  readonly block: bigint;
  readonly transaction: Hex;
  readonly logIndex: number;
};

/** An attestation with its past; from the index and from the chain's own logs alike. */
export type AttestationRecord = Attestation & {
  /** What the attester adds: anybody's Markdown. Null while the index hasn't found the document, and from logs. */
  readonly comment: string | null;
  /** Oldest first. */
  readonly steps: readonly AttestationStep[];
};
