export { acceptBySilenceRequest } from "./acceptBySilenceRequest.ts";
export { acceptRequest } from "./acceptRequest.ts";
export { addToTeamRequest } from "./addToTeamRequest.ts";
export { amendRequest } from "./amendRequest.ts";
export { applyToEngagement } from "./applyToEngagement.ts";
export { attributePayments } from "./attributePayments.ts";
export { cancelOutcomeRequest } from "./cancelOutcomeRequest.ts";
export { claimRefundRequest } from "./claimRefundRequest.ts";
export { claimStrayRequest } from "./claimStrayRequest.ts";
export { type ConsentState, type ConsentTo, consentHashOf } from "./consentHashOf.ts";
export { decodeEngagementEvents, type EngagementEvent } from "./decodeEngagementEvents.ts";
export { deliverRequest } from "./deliverRequest.ts";
export { disputeRequest } from "./disputeRequest.ts";
export {
  ARBITER_TIME,
  CLIENT_ONLY_TIME,
  MAX_DUE_AHEAD,
  MAX_ENGAGEMENT_TEAM,
  MAX_OUTCOMES,
  MAX_OUTCOMES_AT_ONCE,
  MAX_REVIEW_WINDOW,
  MIN_REVIEW_WINDOW,
  OUTCOME_STATES,
} from "./ENGAGEMENT_LIMITS.ts";
export type {
  BriefSummary,
  Dispute,
  Engagement,
  EvidenceSummary,
  Outcome,
  OutcomeState,
  ReasonSummary,
  TeamMember,
} from "./Engagement.ts";
export type { EngagementFilter } from "./EngagementFilter.ts";
export { EngagementNotFoundError } from "./EngagementNotFoundError.ts";
export type {
  Amendment,
  AmendmentTerms,
  EngagementConsent,
  EngagementRecord,
  EscrowClaim,
  FacilitatorTerm,
  OutcomeStep,
  OutcomeStepKind,
  OutcomeTerms,
} from "./EngagementRecord.ts";
export type {
  EngagementDeed,
  EngagementFacts,
  EngagementHindrance,
  EngagementRole,
  EngagementStanding,
  NextStep,
  OutcomeDeed,
  PlainReason,
  StandingStep,
} from "./EngagementStanding.ts";
export { type EngagementOpening, engagementOnOpening } from "./engagementOnOpening.ts";
export type { EngagementsOption } from "./engagementsOf.ts";
export { expireRequest } from "./expireRequest.ts";
export { fundRequest } from "./fundRequest.ts";
export { fundWithPermitRequest } from "./fundWithPermitRequest.ts";
export { isEngagementOpen } from "./isEngagementOpen.ts";
export { isInEngagement } from "./isInEngagement.ts";
export { isOnEngagementTeam } from "./isOnEngagementTeam.ts";
export { isParticipant } from "./isParticipant.ts";
export { type NewEngagement, openEngagementRequest } from "./openEngagementRequest.ts";
export { type OpeningFacts, type OpeningProblem, openingProblems } from "./openingProblems.ts";
export { type PayoutPreview, payoutPreview } from "./payoutPreview.ts";
export { readConsents } from "./readConsents.ts";
export { type EngagementNow, readEngagement } from "./readEngagement.ts";
export { readEngagementFromLogs } from "./readEngagementFromLogs.ts";
export { readEngagementsFromLogs } from "./readEngagementsFromLogs.ts";
export { type OutcomeNow, readOutcome } from "./readOutcome.ts";
export { removeFromTeamRequest } from "./removeFromTeamRequest.ts";
export { resolveBySilenceRequest } from "./resolveBySilenceRequest.ts";
export { resolveRequest } from "./resolveRequest.ts";
export { setFacilitatorRequest } from "./setFacilitatorRequest.ts";
export { settleRequest } from "./settleRequest.ts";
export { standingInEngagement } from "./standingInEngagement.ts";
export { type StatementNames, statementCsv } from "./statementCsv.ts";
export { type Statement, type StatementKind, type StatementRow, statementOf } from "./statementOf.ts";
export { toAmendmentTuple } from "./toAmendmentTuple.ts";
export { withdrawConsentRequest } from "./withdrawConsentRequest.ts";
