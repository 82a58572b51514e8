export { applyToProposal } from "./applyToProposal.ts";
export type { Ballot } from "./Ballot.ts";
export { ballotsOf } from "./ballotsOf.ts";
export { ballotTypedData } from "./ballotTypedData.ts";
export { type CancellingFacts, type CancellingRight, cancellingRight } from "./cancellingRight.ts";
export { cancelRequest } from "./cancelRequest.ts";
export { type CarryingOut, carryingOut } from "./carryingOut.ts";
export { castVoteBySigRequest } from "./castVoteBySigRequest.ts";
export { castVoteRequest } from "./castVoteRequest.ts";
export { decodeGovernanceEvents, type GovernanceEvent } from "./decodeGovernanceEvents.ts";
export {
  type Eligibility,
  eligibilityOf,
  type VotingFacts,
  type Weight,
  type WithoutStanding,
} from "./eligibilityOf.ts";
export { executeRequest } from "./executeRequest.ts";
export type { ProposalParts } from "./governorCallOf.ts";
export { type House, type Houses, housesOf } from "./housesOf.ts";
export type {
  FranchiseStance,
  Proposal,
  ProposalStage,
  ProposalState,
  ProposalSummary,
  Tally,
} from "./Proposal.ts";
export { proposalIdOf } from "./proposalIdOf.ts";
export { proposalOnCreation } from "./proposalOnCreation.ts";
export { proposeRequest } from "./proposeRequest.ts";
export { type ProposingFacts, type ProposingRight, proposingRight } from "./proposingRight.ts";
export type { Quorums } from "./Quorums.ts";
export { queueRequest } from "./queueRequest.ts";
export { readBallotNonce } from "./readBallotNonce.ts";
export { readBallotsFromLogs } from "./readBallotsFromLogs.ts";
export { type Guardian, readGuardian } from "./readGuardian.ts";
export { type ProposalNow, readProposalNow } from "./readProposalNow.ts";
export { readProposalsFromLogs } from "./readProposalsFromLogs.ts";
export { readProposingFacts } from "./readProposingFacts.ts";
export { readQuorums } from "./readQuorums.ts";
export { readSeatsFromLogs } from "./readSeatsFromLogs.ts";
export { type AccountFacts, readVotingFacts } from "./readVotingFacts.ts";
export type { Seat } from "./Seat.ts";
export { stateOf } from "./stateOf.ts";
export type { TreasuryFlow } from "./TreasuryFlow.ts";
