import type { AttestationDocument } from "../documents/AttestationDocument.ts";

/**
 * What is checked of an attestation: that it stands on-chain with these marks; that the chain's event names this digest;
 * that a gateway sends a document with that digest; that the document says what the chain says.
 */
export type AttestationCheckName = "standing" | "event" | "document" | "agreement";

/** It's so, it isn't, or nobody can say right now; the last two with a sentence. */
export type AttestationCheck = { readonly name: AttestationCheckName } & (
  | { readonly state: "passed"; readonly sentence: null }
  | { readonly state: "failed" | "unknown"; readonly sentence: string }
);

/** What came of checking an attestation. */
export type AttestationVerification = {
  /** All four, in the order of `AttestationCheckName`. */
  readonly checks: readonly AttestationCheck[];
  /** Verified: all passed. Refuted: one failed. Otherwise something couldn't be checked. */
  readonly result: "verified" | "refuted" | "unknown";
  /** When it was revoked, as the chain says; null while it stands, and when the chain couldn't be asked. */
  readonly revokedAt: number | null;
  /** What the attester adds, of a document that passed; null otherwise. */
  readonly document: AttestationDocument | null;
  /** Gateways that sent something else than what was asked for. */
  readonly lyingGateways: readonly string[];
};
