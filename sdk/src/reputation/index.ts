export type { Attestation, AttestationRecord, AttestationStep } from "./Attestation.ts";
export type { AttestationFilter } from "./AttestationFilter.ts";
export type { AttestationCheck, AttestationCheckName, AttestationVerification } from "./AttestationVerification.ts";
export { applyToAttestations } from "./applyToAttestations.ts";
export { applyToPerson } from "./applyToPerson.ts";
export { type AttestationRegistryOption, attestationRegistryOf } from "./attestationRegistryOf.ts";
export { attestationUidOf } from "./attestationUidOf.ts";
export { attestBySigRequest } from "./attestBySigRequest.ts";
export {
  type AttestingHindrance,
  type AttestingRight,
  attestingRights,
  type OutcomeRights,
} from "./attestingRights.ts";
export { attestManyRequest } from "./attestManyRequest.ts";
export { attestRequest } from "./attestRequest.ts";
export { attestTypedData } from "./attestTypedData.ts";
export { cancelNonceRequest } from "./cancelNonceRequest.ts";
export type { DocumentSource } from "./checkDocument.ts";
export { decodeReputationEvents, type ReputationEvent } from "./decodeReputationEvents.ts";
export { freshNonce } from "./freshNonce.ts";
export { isNonceUsed } from "./isNonceUsed.ts";
export { MARKS, type MarkWords } from "./MARKS.ts";
export { MarksError } from "./MarksError.ts";
export { MOST_MARKED, marksProblem } from "./marksProblem.ts";
export type { AttestationKey, NewAttestation } from "./NewAttestation.ts";
export type { ParticipantRole, Participation } from "./Participation.ts";
export type { Demonstration, Person, PersonFranchise, PersonRecord, ProfileTerm } from "./Person.ts";
export { packMarks } from "./packMarks.ts";
export { participationsOf } from "./participationsOf.ts";
export { MAX_ATTESTATIONS_AT_ONCE } from "./REPUTATION_LIMITS.ts";
export { type AttestationNow, readAttestation } from "./readAttestation.ts";
export { readAttestationsFromLogs } from "./readAttestationsFromLogs.ts";
export { type NonceState, readNonceState } from "./readNonceState.ts";
export { type ParticipationFilter, readParticipationsFromLogs } from "./readParticipationsFromLogs.ts";
export { type PersonFilter, readPeopleFromLogs } from "./readPeopleFromLogs.ts";
export { readProfileDigest } from "./readProfileDigest.ts";
export { readProfilesFromLogs } from "./readProfilesFromLogs.ts";
export { revokeBySigRequest } from "./revokeBySigRequest.ts";
export { revokeManyRequest } from "./revokeManyRequest.ts";
export { revokeRequest } from "./revokeRequest.ts";
export { revokeTypedData } from "./revokeTypedData.ts";
export { setProfileRequest } from "./setProfileRequest.ts";
export { unpackMarks } from "./unpackMarks.ts";
export { verifyAttestation } from "./verifyAttestation.ts";
export { WORK_WORDS, type WorkWords } from "./WORK_WORDS.ts";
export { type Mark, WORK_TYPES, type WorkMark, type WorkType } from "./WorkType.ts";
