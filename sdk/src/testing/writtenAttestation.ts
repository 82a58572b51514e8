import type { AttestationDocument } from "../documents/AttestationDocument.ts";

export const ATTESTER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
export const SUBJECT = "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC";
export const REGISTRY = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
export const UID = `0x${"ab".repeat(32)}` as const;
export const WRITTEN = {
  chainId: 31337,
  registry: REGISTRY,
  uid: UID,
  attester: ATTESTER,
  subject: SUBJECT,
  engagementId: 7n,
  outcome: 2,
  work: [
    { work: "producing", mark: 0 },
    { work: "developing", mark: 4 },
  ],
  comment: "Thank **you**.",
  validFrom: 1_795_953_600n,
} as const;
/** Written by hand, from the specification. */
export const DOCUMENT: AttestationDocument = {
  schema: "rizom/attestation",
  version: 1,
  "@context": ["https://www.w3.org/ns/credentials/v2", { "@vocab": "urn:rizom:attestation:1:" }],
  type: ["VerifiableCredential", "RizomAttestation"],
  issuer: `did:pkh:eip155:31337:${ATTESTER}`,
  validFrom: "2026-11-29T12:00:00Z",
  credentialSubject: {
    id: `did:pkh:eip155:31337:${SUBJECT}`,
    engagement: "7",
    outcome: 2,
    work: [
      { type: "developing", mark: 4 },
      { type: "producing", mark: 0 },
    ],
    comment: "Thank **you**.",
  },
  credentialStatus: {
    id: `urn:rizom:attestation:31337:${REGISTRY.toLowerCase()}:${UID}`,
    type: "RizomAttestationRegistry",
  },
};
