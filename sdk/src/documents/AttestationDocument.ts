import type { Mark, WorkType } from "../reputation/WorkType.ts";

/** How one type of work was, as the document writes it. */
export type AttestedWork = { readonly type: WorkType; readonly mark: Mark };

export const CREDENTIAL_CONTEXT = [
  "https://www.w3.org/ns/credentials/v2",
  { "@vocab": "urn:rizom:attestation:1:" },
] as const;

export const CREDENTIAL_TYPE = ["VerifiableCredential", "RizomAttestation"] as const;

/** What an attester says of a participant's work, as it lies on IPFS behind the digest of an attestation: a W3C Verifiable Credential 2.0. */
export type AttestationDocument = {
  readonly schema: "rizom/attestation";
  readonly version: 1;
  readonly "@context": typeof CREDENTIAL_CONTEXT;
  readonly type: typeof CREDENTIAL_TYPE;
  /** The attester, as `didOf` writes an account. */
  readonly issuer: string;
  /** When its attester says that it was written, as in "2026-11-29T12:00:00Z"; what counts is when the chain has it. */
  readonly validFrom: string;
  readonly credentialSubject: {
    /** Whose work it is, as `didOf` writes an account. */
    readonly id: string;
    /** Decimal digits. */
    readonly engagement: string;
    readonly outcome: number;
    /** In the order of `WORK_TYPES`. */
    readonly work: readonly AttestedWork[];
    /** Markdown; may be empty. */
    readonly comment: string;
  };
  /** Where to see whether it stands: the registry on-chain. */
  readonly credentialStatus: { readonly id: string; readonly type: "RizomAttestationRegistry" };
};

/** The most characters (code points) of a comment, and how many types of work one attestation marks. */
export const ATTESTATION_LIMITS = { comment: 4_000, leastWork: 1, mostWork: 3 } as const;
