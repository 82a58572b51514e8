export { acceptOwnershipRequest } from "./acceptOwnershipRequest.ts";
export { accountOfSubject } from "./accountOfSubject.ts";
export { admitFranchiseRequest } from "./admitFranchiseRequest.ts";
export { applyToFranchise } from "./applyToFranchise.ts";
export { applyToRecord } from "./applyToRecord.ts";
export { appointRequest } from "./appointRequest.ts";
export { decodeFranchiseEvents, type FranchiseEvent } from "./decodeFranchiseEvents.ts";
export { dismissRequest } from "./dismissRequest.ts";
export {
  FRANCHISE_ROLES,
  INVITATION_TERM,
  MAX_APPOINTED,
  MAX_FOUNDERS,
  MAX_FRANCHISE_NAME_BYTES,
  MOTION_MATTERS,
} from "./FRANCHISE_LIMITS.ts";
export type { CharterSummary, Franchise, FranchiseRole, FranchiseState, MotionMatter } from "./Franchise.ts";
export { FranchiseNotFoundError } from "./FranchiseNotFoundError.ts";
export type {
  Appointment,
  CharterTerm,
  FranchiseRecord,
  FranchiseSplit,
  Invitation,
  Motion,
  Ownership,
  Suspension,
} from "./FranchiseRecord.ts";
export type { FranchiseTies, InFranchise } from "./FranchiseTies.ts";
export type { FranchiseVote, OwnerBallot, VoteSide } from "./FranchiseVote.ts";
export { franchiseOnAdmission } from "./franchiseOnAdmission.ts";
export { holdsFranchiseRole } from "./holdsFranchiseRole.ts";
export { isFranchiseActive } from "./isFranchiseActive.ts";
export { isMotionSupportedBy } from "./isMotionSupportedBy.ts";
export { readFranchise } from "./readFranchise.ts";
export { readFranchiseCounts } from "./readFranchiseCounts.ts";
export { readFranchiseOf } from "./readFranchiseOf.ts";
export { readFranchiseOfSplit } from "./readFranchiseOfSplit.ts";
export { readFranchiseRecordFromLogs } from "./readFranchiseRecordFromLogs.ts";
export { readFranchisesFromLogs } from "./readFranchisesFromLogs.ts";
export { readFranchiseTiesFromLogs } from "./readFranchiseTiesFromLogs.ts";
export { readFranchiseVotesFromLogs } from "./readFranchiseVotesFromLogs.ts";
export { readInvitation } from "./readInvitation.ts";
export { readMotion } from "./readMotion.ts";
export { readStandingFacts } from "./readStandingFacts.ts";
export { recogniseSplitRequest } from "./recogniseSplitRequest.ts";
export type { RegistryOption } from "./registryOf.ts";
export { reinstateFranchiseRequest } from "./reinstateFranchiseRequest.ts";
export { resignOwnershipRequest } from "./resignOwnershipRequest.ts";
export { resignRoleRequest } from "./resignRoleRequest.ts";
export {
  type FranchiseDeed,
  type FranchiseRelation,
  type FranchiseStanding,
  type Hindrance,
  type StandingFacts,
  standingIn,
} from "./standingIn.ts";
export { subjectOf } from "./subjectOf.ts";
export { supportAdmissionRequest } from "./supportAdmissionRequest.ts";
export { supportCharterRequest } from "./supportCharterRequest.ts";
export { supportRemovalRequest } from "./supportRemovalRequest.ts";
export { suspendFranchiseRequest } from "./suspendFranchiseRequest.ts";
export { withdrawSupportRequest } from "./withdrawSupportRequest.ts";
