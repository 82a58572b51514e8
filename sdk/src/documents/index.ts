export {
  ATTESTATION_LIMITS,
  type AttestationDocument,
  type AttestedWork,
} from "./AttestationDocument.ts";
export { addDocument } from "./addDocument.ts";
export { addFile } from "./addFile.ts";
export { type AttestationProblems, attestationProblems } from "./attestationProblems.ts";
export { buildAttestationDocument, type WrittenAttestation } from "./buildAttestationDocument.ts";
export { buildBriefDocument } from "./buildBriefDocument.ts";
export { buildCharterDocument } from "./buildCharterDocument.ts";
export { buildEvidenceDocument } from "./buildEvidenceDocument.ts";
export { buildProfileDocument } from "./buildProfileDocument.ts";
export { buildProposalDocument } from "./buildProposalDocument.ts";
export { buildReasonDocument } from "./buildReasonDocument.ts";
export { CidError } from "./CidError.ts";
export { canonicalBytes } from "./canonicalBytes.ts";
export { cidFromDigest } from "./cidFromDigest.ts";
export { cidOf } from "./cidOf.ts";
export { csvOf } from "./csvOf.ts";
export { DocumentError, type DocumentProblem } from "./DocumentError.ts";
export { describeProposal } from "./describeProposal.ts";
export { didOf } from "./didOf.ts";
export { digestFromCid } from "./digestFromCid.ts";
export { digestOf, MAX_DOCUMENT_BYTES } from "./digestOf.ts";
export { type AttestedOnChain, disagreementOf } from "./disagreementOf.ts";
export { DocumentNotAddedError, DocumentUnavailableError } from "./documentErrors.ts";
export {
  EVIDENCE_LIMITS,
  type Evidence,
  type EvidenceDocument,
  type EvidenceFile,
  FILE_LIMITS,
  MAX_FILE_BYTES,
} from "./EvidenceDocument.ts";
export { endpointName } from "./endpointName.ts";
export { FileError } from "./FileError.ts";
export { fetchDocument } from "./fetchDocument.ts";
export { fetchFile } from "./fetchFile.ts";
export { fileDigestOf } from "./fileDigestOf.ts";
export { FileMismatchError, FileNotAddedError, FileUnavailableError } from "./fileErrors.ts";
export { fileProblem } from "./fileProblem.ts";
export { NAMED_KINDS, type NamedDocument, type NamedKind } from "./NamedDocument.ts";
export type { Pinned, PinningEndpoint, PinOrder, PinResult } from "./PinningEndpoint.ts";
export {
  type DeclaredWork,
  PROFILE_LIMITS,
  type Profile,
  type ProfileDocument,
  type ProfileLink,
} from "./ProfileDocument.ts";
export { parseAttestationDocument } from "./parseAttestationDocument.ts";
export { parseBriefDocument } from "./parseBriefDocument.ts";
export { parseCharterDocument } from "./parseCharterDocument.ts";
export { parseEvidenceDocument } from "./parseEvidenceDocument.ts";
export { parseProfileDocument } from "./parseProfileDocument.ts";
export { parseProposalDocument } from "./parseProposalDocument.ts";
export { parseReasonDocument } from "./parseReasonDocument.ts";
export { pinDocument } from "./pinDocument.ts";
export { pinFile } from "./pinFile.ts";
export { pinProblems } from "./pinProblems.ts";
export { type LinkProblems, type ProfileProblems, profileProblems } from "./profileProblems.ts";
export { type ReadDescription, readDescription } from "./readDescription.ts";
export { readNamedDocuments } from "./readNamedDocuments.ts";
export { statusIdOf } from "./statusIdOf.ts";
export { type TextProblems, textProblems } from "./textProblems.ts";
export { verifyBytes } from "./verifyBytes.ts";
export {
  BRIEF_LIMITS,
  type BriefDocument,
  CHARTER_LIMITS,
  type CharterDocument,
  PROPOSAL_LIMITS,
  type ProposalDocument,
  REASON_LIMITS,
  type ReasonDocument,
  type TextLimits,
  type TextPart,
  type WrittenText,
} from "./WrittenDocument.ts";
