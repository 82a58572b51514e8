export { addDocument } from "./addDocument.ts";
export { buildCharterDocument } from "./buildCharterDocument.ts";
export { buildProposalDocument } from "./buildProposalDocument.ts";
export { CidError } from "./CidError.ts";
export { canonicalBytes } from "./canonicalBytes.ts";
export { cidFromDigest } from "./cidFromDigest.ts";
export { cidOf } from "./cidOf.ts";
export { DocumentError, type DocumentProblem } from "./DocumentError.ts";
export { describeProposal } from "./describeProposal.ts";
export { digestFromCid } from "./digestFromCid.ts";
export { digestOf, MAX_DOCUMENT_BYTES } from "./digestOf.ts";
export { DocumentNotAddedError, DocumentUnavailableError } from "./documentErrors.ts";
export { fetchDocument } from "./fetchDocument.ts";
export { parseCharterDocument } from "./parseCharterDocument.ts";
export { parseProposalDocument } from "./parseProposalDocument.ts";
export { type ReadDescription, readDescription } from "./readDescription.ts";
export { type TextProblems, textProblems } from "./textProblems.ts";
export { verifyBytes } from "./verifyBytes.ts";
export {
  CHARTER_LIMITS,
  type CharterDocument,
  PROPOSAL_LIMITS,
  type ProposalDocument,
  type TextLimits,
  type WrittenText,
} from "./WrittenDocument.ts";
