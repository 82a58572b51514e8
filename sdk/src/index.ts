export type { Action } from "./actions/Action.ts";
export type { ActionContext, PresentSettings } from "./actions/ActionContext.ts";
export { actionOf } from "./actions/actionOf.ts";
export { CallInputError } from "./actions/CallInputError.ts";
export type { DecodedAction, DecodedArgument } from "./actions/DecodedAction.ts";
export { decodeAction } from "./actions/decodeAction.ts";
export { readArgument } from "./actions/readArgument.ts";
export { readFunctions } from "./actions/readFunctions.ts";
export { readPresentSettings } from "./actions/readPresentSettings.ts";
export type { BalanceChange, Simulation } from "./actions/Simulation.ts";
export { sayDuration } from "./actions/sayDuration.ts";
export { simulateActions } from "./actions/simulateActions.ts";
export { AmountError, type AmountProblem } from "./amounts/AmountError.ts";
export { type AmountFormat, formatAmount } from "./amounts/formatAmount.ts";
export { MAX_AMOUNT, parseAmount } from "./amounts/parseAmount.ts";
export { deploymentOfClient } from "./chain/deploymentOfClient.ts";
export { ETHER } from "./chain/ETHER.ts";
export { readAllowance } from "./chain/readAllowance.ts";
export { type Asset, NotATokenError, readAsset } from "./chain/readAsset.ts";
export { readBalance } from "./chain/readBalance.ts";
export { LogsUnavailableError, type LogWindow, type MinedLog } from "./chain/readLogs.ts";
export { type Permit, readPermit } from "./chain/readPermit.ts";
export type { Deployment } from "./deployments/Deployment.ts";
export { deploymentOf, UnknownChainError } from "./deployments/deploymentOf.ts";
export { addDocument } from "./documents/addDocument.ts";
export { buildCharterDocument } from "./documents/buildCharterDocument.ts";
export { buildProposalDocument } from "./documents/buildProposalDocument.ts";
export { CidError } from "./documents/CidError.ts";
export { canonicalBytes } from "./documents/canonicalBytes.ts";
export { cidFromDigest } from "./documents/cidFromDigest.ts";
export { cidOf } from "./documents/cidOf.ts";
export { DocumentError, type DocumentProblem } from "./documents/DocumentError.ts";
export { describeProposal } from "./documents/describeProposal.ts";
export { digestFromCid } from "./documents/digestFromCid.ts";
export { digestOf, MAX_DOCUMENT_BYTES } from "./documents/digestOf.ts";
export { DocumentNotAddedError, DocumentUnavailableError } from "./documents/documentErrors.ts";
export { fetchDocument } from "./documents/fetchDocument.ts";
export { parseCharterDocument } from "./documents/parseCharterDocument.ts";
export { parseProposalDocument } from "./documents/parseProposalDocument.ts";
export { type ReadDescription, readDescription } from "./documents/readDescription.ts";
export { type TextProblems, textProblems } from "./documents/textProblems.ts";
export { verifyBytes } from "./documents/verifyBytes.ts";
export {
  CHARTER_LIMITS,
  type CharterDocument,
  PROPOSAL_LIMITS,
  type ProposalDocument,
  type TextLimits,
  type WrittenText,
} from "./documents/WrittenDocument.ts";
export type { Allocation } from "./equity/Allocation.ts";
export { accruedOf } from "./equity/accruedOf.ts";
export { byBalance } from "./equity/byBalance.ts";
export { canCall, type PowerQuery } from "./equity/canCall.ts";
export { claimAllocationForRequest } from "./equity/claimAllocationForRequest.ts";
export { claimAllocationRequest } from "./equity/claimAllocationRequest.ts";
export { claimAllocationsRequest } from "./equity/claimAllocationsRequest.ts";
export { claimableOf } from "./equity/claimableOf.ts";
export { claimGrantRequest } from "./equity/claimGrantRequest.ts";
export { claimGrantsRequest } from "./equity/claimGrantsRequest.ts";
export { claimGrantToRequest } from "./equity/claimGrantToRequest.ts";
export { claimPatronageManyRequest } from "./equity/claimPatronageManyRequest.ts";
export { claimPatronageRequest } from "./equity/claimPatronageRequest.ts";
export { claimPatronageToRequest } from "./equity/claimPatronageToRequest.ts";
export { closeRoundRequest } from "./equity/closeRoundRequest.ts";
export { createGrantRequest } from "./equity/createGrantRequest.ts";
export { createGrantsRequest } from "./equity/createGrantsRequest.ts";
export { decodeEquityClaims, type EquityModules } from "./equity/decodeEquityClaims.ts";
export { delegateRequest } from "./equity/delegateRequest.ts";
export { MAX_EQUITY_PAGE, MAX_RECOGNISED_ASSETS, MAX_SHARE } from "./equity/EQUITY_LIMITS.ts";
export type { EquityClaim, EquityClaimKind } from "./equity/EquityClaim.ts";
export type { Grant, NewGrant } from "./equity/Grant.ts";
export { GrantError } from "./equity/GrantError.ts";
export type { Holder } from "./equity/Holder.ts";
export { isAllocationClaimed } from "./equity/isAllocationClaimed.ts";
export type { MintAllowance } from "./equity/MintAllowance.ts";
export { openRoundRequest } from "./equity/openRoundRequest.ts";
export { openTransfersRequest } from "./equity/openTransfersRequest.ts";
export type { PatronagePosition, Rate, Recognition, RecordedRecognition, Source } from "./equity/Patronage.ts";
export { RESTRICTED, type RestrictedFunction } from "./equity/RESTRICTED.ts";
export type { RecordedGrant } from "./equity/RecordedGrant.ts";
export { ADMIN_ROLE, ROLES } from "./equity/ROLES.ts";
export type { Round } from "./equity/Round.ts";
export { RZM } from "./equity/RZM.ts";
export { readEquityClaimsFromLogs } from "./equity/readEquityClaimsFromLogs.ts";
export { type EquityPosition, readEquityPosition } from "./equity/readEquityPosition.ts";
export { readGrant } from "./equity/readGrant.ts";
export { type Grantable, readGrantable } from "./equity/readGrantable.ts";
export { readGrantsFromLogs } from "./equity/readGrantsFromLogs.ts";
export { readHoldersFromLogs } from "./equity/readHoldersFromLogs.ts";
export { readMintAllowance } from "./equity/readMintAllowance.ts";
export { readPatronage } from "./equity/readPatronage.ts";
export { readRate } from "./equity/readRate.ts";
export { readRecognisedRate } from "./equity/readRecognisedRate.ts";
export { type RecognitionQuery, readRecognitionsFromLogs } from "./equity/readRecognitionsFromLogs.ts";
export { type Reservation, readReservation } from "./equity/readReservation.ts";
export { readRoundsFromLogs } from "./equity/readRoundsFromLogs.ts";
export { readSourcesOf } from "./equity/readSourcesOf.ts";
export { recogniseRequest } from "./equity/recogniseRequest.ts";
export { revokeGrantRequest } from "./equity/revokeGrantRequest.ts";
export { setMintAllowanceRequest } from "./equity/setMintAllowanceRequest.ts";
export { setRateRequest } from "./equity/setRateRequest.ts";
export { toNewGrant } from "./equity/toNewGrant.ts";
export { type VestingCurve, vestedAt } from "./equity/vestedAt.ts";
export { type VestingMoment, vestingMoments } from "./equity/vestingMoments.ts";
export { type DecodedRevert, decodeRevert } from "./errors/decodeRevert.ts";
export type { FailureKind } from "./errors/failureOf.ts";
export type { KnownAssets } from "./errors/Writer.ts";
export { acceptOwnershipRequest } from "./franchise/acceptOwnershipRequest.ts";
export { accountOfSubject } from "./franchise/accountOfSubject.ts";
export { admitFranchiseRequest } from "./franchise/admitFranchiseRequest.ts";
export { applyToFranchise } from "./franchise/applyToFranchise.ts";
export { applyToRecord } from "./franchise/applyToRecord.ts";
export { appointRequest } from "./franchise/appointRequest.ts";
export { decodeFranchiseEvents, type FranchiseEvent } from "./franchise/decodeFranchiseEvents.ts";
export { dismissRequest } from "./franchise/dismissRequest.ts";
export {
  FRANCHISE_ROLES,
  INVITATION_TERM,
  MAX_APPOINTED,
  MAX_FOUNDERS,
  MAX_FRANCHISE_NAME_BYTES,
  MOTION_MATTERS,
} from "./franchise/FRANCHISE_LIMITS.ts";
export type { CharterSummary, Franchise, FranchiseRole, FranchiseState, MotionMatter } from "./franchise/Franchise.ts";
export { FranchiseNotFoundError } from "./franchise/FranchiseNotFoundError.ts";
export type {
  Appointment,
  CharterTerm,
  FranchiseRecord,
  FranchiseSplit,
  Invitation,
  Motion,
  Ownership,
  Suspension,
} from "./franchise/FranchiseRecord.ts";
export type { FranchiseTies, InFranchise } from "./franchise/FranchiseTies.ts";
export type { FranchiseVote, OwnerBallot, VoteSide } from "./franchise/FranchiseVote.ts";
export { franchiseOnAdmission } from "./franchise/franchiseOnAdmission.ts";
export { holdsFranchiseRole } from "./franchise/holdsFranchiseRole.ts";
export { isFranchiseActive } from "./franchise/isFranchiseActive.ts";
export { isMotionSupportedBy } from "./franchise/isMotionSupportedBy.ts";
export { readFranchise } from "./franchise/readFranchise.ts";
export { readFranchiseCounts } from "./franchise/readFranchiseCounts.ts";
export { readFranchiseOf } from "./franchise/readFranchiseOf.ts";
export { readFranchiseOfSplit } from "./franchise/readFranchiseOfSplit.ts";
export { readFranchiseRecordFromLogs } from "./franchise/readFranchiseRecordFromLogs.ts";
export { readFranchisesFromLogs } from "./franchise/readFranchisesFromLogs.ts";
export { readFranchiseTiesFromLogs } from "./franchise/readFranchiseTiesFromLogs.ts";
export { readFranchiseVotesFromLogs } from "./franchise/readFranchiseVotesFromLogs.ts";
export { readInvitation } from "./franchise/readInvitation.ts";
export { readMotion } from "./franchise/readMotion.ts";
export { readStandingFacts } from "./franchise/readStandingFacts.ts";
export { recogniseSplitRequest } from "./franchise/recogniseSplitRequest.ts";
export type { RegistryOption } from "./franchise/registryOf.ts";
export { reinstateFranchiseRequest } from "./franchise/reinstateFranchiseRequest.ts";
export { resignOwnershipRequest } from "./franchise/resignOwnershipRequest.ts";
export { resignRoleRequest } from "./franchise/resignRoleRequest.ts";
export {
  type FranchiseDeed,
  type FranchiseRelation,
  type FranchiseStanding,
  type Hindrance,
  type StandingFacts,
  standingIn,
} from "./franchise/standingIn.ts";
export { subjectOf } from "./franchise/subjectOf.ts";
export { supportAdmissionRequest } from "./franchise/supportAdmissionRequest.ts";
export { supportCharterRequest } from "./franchise/supportCharterRequest.ts";
export { supportRemovalRequest } from "./franchise/supportRemovalRequest.ts";
export { suspendFranchiseRequest } from "./franchise/suspendFranchiseRequest.ts";
export { withdrawSupportRequest } from "./franchise/withdrawSupportRequest.ts";
export { accessManagerAbi } from "./generated/accessManagerAbi.ts";
export { deployments } from "./generated/deployments.ts";
export { equityGrantsAbi } from "./generated/equityGrantsAbi.ts";
export { equityRoundsAbi } from "./generated/equityRoundsAbi.ts";
export { equityTokenAbi } from "./generated/equityTokenAbi.ts";
export { erc20PermitAbi } from "./generated/erc20PermitAbi.ts";
export { franchiseRegistryAbi } from "./generated/franchiseRegistryAbi.ts";
export { governorAbi } from "./generated/governorAbi.ts";
export { patronageEquityAbi } from "./generated/patronageEquityAbi.ts";
export { revenueSplitAbi } from "./generated/revenueSplitAbi.ts";
export { revenueSplitFactoryAbi } from "./generated/revenueSplitFactoryAbi.ts";
export { testDollarAbi } from "./generated/testDollarAbi.ts";
export { timelockControllerAbi } from "./generated/timelockControllerAbi.ts";
export { applyToProposal } from "./governance/applyToProposal.ts";
export type { Ballot } from "./governance/Ballot.ts";
export { ballotsOf } from "./governance/ballotsOf.ts";
export { ballotTypedData } from "./governance/ballotTypedData.ts";
export { type CancellingFacts, type CancellingRight, cancellingRight } from "./governance/cancellingRight.ts";
export { cancelRequest } from "./governance/cancelRequest.ts";
export { type CarryingOut, carryingOut } from "./governance/carryingOut.ts";
export { castVoteBySigRequest } from "./governance/castVoteBySigRequest.ts";
export { castVoteRequest } from "./governance/castVoteRequest.ts";
export { decodeGovernanceEvents, type GovernanceEvent } from "./governance/decodeGovernanceEvents.ts";
export {
  type Eligibility,
  eligibilityOf,
  type VotingFacts,
  type Weight,
  type WithoutStanding,
} from "./governance/eligibilityOf.ts";
export { executeRequest } from "./governance/executeRequest.ts";
export type { ProposalParts } from "./governance/governorCallOf.ts";
export { type House, type Houses, housesOf } from "./governance/housesOf.ts";
export type {
  FranchiseStance,
  Proposal,
  ProposalStage,
  ProposalState,
  ProposalSummary,
  Tally,
} from "./governance/Proposal.ts";
export { proposalIdOf } from "./governance/proposalIdOf.ts";
export { proposalOnCreation } from "./governance/proposalOnCreation.ts";
export { proposeRequest } from "./governance/proposeRequest.ts";
export { type ProposingFacts, type ProposingRight, proposingRight } from "./governance/proposingRight.ts";
export type { Quorums } from "./governance/Quorums.ts";
export { queueRequest } from "./governance/queueRequest.ts";
export { readBallotNonce } from "./governance/readBallotNonce.ts";
export { readBallotsFromLogs } from "./governance/readBallotsFromLogs.ts";
export { type Guardian, readGuardian } from "./governance/readGuardian.ts";
export { type ProposalNow, readProposalNow } from "./governance/readProposalNow.ts";
export { readProposalsFromLogs } from "./governance/readProposalsFromLogs.ts";
export { readProposingFacts } from "./governance/readProposingFacts.ts";
export { readQuorums } from "./governance/readQuorums.ts";
export { readSeatsFromLogs } from "./governance/readSeatsFromLogs.ts";
export { type AccountFacts, readVotingFacts } from "./governance/readVotingFacts.ts";
export type { Seat } from "./governance/Seat.ts";
export { stateOf } from "./governance/stateOf.ts";
export type { TreasuryFlow } from "./governance/TreasuryFlow.ts";
export { createIndexClient, type IndexOptions } from "./indexing/createIndexClient.ts";
export { fetchAllocations, type IndexedAllocation } from "./indexing/fetchAllocations.ts";
export { type AssetTotals, fetchAssets } from "./indexing/fetchAssets.ts";
export { type BallotsPage, fetchBallots, type IndexedBallot } from "./indexing/fetchBallots.ts";
export { type CapTable, fetchCapTable } from "./indexing/fetchCapTable.ts";
export { type ControlChange, type ControlChangesPage, fetchControlChanges } from "./indexing/fetchControlChanges.ts";
export { type Delegation, type DelegationsPage, fetchDelegations } from "./indexing/fetchDelegations.ts";
export { type EquityTotals, fetchEquity } from "./indexing/fetchEquity.ts";
export { type EquityClaimsPage, fetchEquityClaims } from "./indexing/fetchEquityClaims.ts";
export { fetchFranchise } from "./indexing/fetchFranchise.ts";
export { fetchFranchises } from "./indexing/fetchFranchises.ts";
export { fetchFranchiseTies } from "./indexing/fetchFranchiseTies.ts";
export { fetchFranchiseVotes } from "./indexing/fetchFranchiseVotes.ts";
export { fetchGrants } from "./indexing/fetchGrants.ts";
export { fetchHolder } from "./indexing/fetchHolder.ts";
export { fetchHolders, type HoldersPage } from "./indexing/fetchHolders.ts";
export { fetchManagerTerms, type ManagerTerm } from "./indexing/fetchManagerTerms.ts";
export { fetchMembers, type IndexedMember } from "./indexing/fetchMembers.ts";
export { fetchMemberships, type IndexedMembership } from "./indexing/fetchMemberships.ts";
export { fetchMeta, type IndexMeta } from "./indexing/fetchMeta.ts";
export { fetchMintAllowances, type IndexedMintAllowance } from "./indexing/fetchMintAllowances.ts";
export { fetchNetwork, type Network } from "./indexing/fetchNetwork.ts";
export { type ClaimedPatronage, fetchPatronagePositions } from "./indexing/fetchPatronagePositions.ts";
export { fetchPayment } from "./indexing/fetchPayment.ts";
export { fetchPayments, type PaymentsPage } from "./indexing/fetchPayments.ts";
export { fetchPositions, type WithdrawnPosition } from "./indexing/fetchPositions.ts";
export { fetchProposal } from "./indexing/fetchProposal.ts";
export { fetchProposals, type ProposalsPage } from "./indexing/fetchProposals.ts";
export { fetchProposalsAbout } from "./indexing/fetchProposalsAbout.ts";
export { fetchRates, type IndexedRate } from "./indexing/fetchRates.ts";
export { fetchRecognitions, type IndexedRecognition } from "./indexing/fetchRecognitions.ts";
export { fetchRevenue, type RevenuePeriod, type RevenueQuery } from "./indexing/fetchRevenue.ts";
export { fetchRevenueDaily } from "./indexing/fetchRevenueDaily.ts";
export { fetchRounds, type IndexedRound } from "./indexing/fetchRounds.ts";
export { fetchSeats } from "./indexing/fetchSeats.ts";
export { fetchSourcesOf } from "./indexing/fetchSourcesOf.ts";
export { fetchSplit, type SplitAsset, type SplitWithAssets } from "./indexing/fetchSplit.ts";
export { fetchSplits, type SplitsPage } from "./indexing/fetchSplits.ts";
export { fetchSupplyDaily, type SupplyPeriod, type SupplyQuery } from "./indexing/fetchSupplyDaily.ts";
export { fetchTreasuryAssets, type TreasuryTotal } from "./indexing/fetchTreasuryAssets.ts";
export { fetchTreasuryDaily, type TreasuryPeriod } from "./indexing/fetchTreasuryDaily.ts";
export { fetchTreasuryFlows, type TreasuryFlowsPage } from "./indexing/fetchTreasuryFlows.ts";
export { fetchWeightChanges, type WeightChange, type WeightChangesPage } from "./indexing/fetchWeightChanges.ts";
export { fetchWithdrawals, type WithdrawalsPage } from "./indexing/fetchWithdrawals.ts";
export type { IndexedHolder } from "./indexing/holderFields.ts";
export type { IndexClient } from "./indexing/IndexClient.ts";
export { IndexBehindError, IndexInvalidError, IndexUnavailableError } from "./indexing/indexErrors.ts";
export type { IndexedPayment } from "./indexing/paymentFields.ts";
export type { IndexedSplit } from "./indexing/splitFields.ts";
export { readReference } from "./references/readReference.ts";
export { referenceOf } from "./references/referenceOf.ts";
export { acceptControlRequest } from "./revenue/acceptControlRequest.ts";
export { approveRequest } from "./revenue/approveRequest.ts";
export type { CreatedSplit } from "./revenue/CreatedSplit.ts";
export { createSplitRequest, type NewSplit } from "./revenue/createSplitRequest.ts";
export { decodePayments } from "./revenue/decodePayments.ts";
export { decodeWithdrawals } from "./revenue/decodeWithdrawals.ts";
export { isSplit } from "./revenue/isSplit.ts";
export {
  LEGS,
  MAX_NAME_BYTES,
  MAX_OPENED_AT_CREATION,
  MAX_PAGE,
  MAX_TOTAL_WEIGHT,
  WHOLE,
} from "./revenue/LEGS.ts";
export { logId } from "./revenue/logId.ts";
export type { Member } from "./revenue/Member.ts";
export { openAssetRequest } from "./revenue/openAssetRequest.ts";
export type { Payment, PaymentRoute } from "./revenue/Payment.ts";
export { payManyRequest } from "./revenue/payManyRequest.ts";
export { payRequest } from "./revenue/payRequest.ts";
export { payTokenRequest } from "./revenue/payTokenRequest.ts";
export { payTokenWithPermitRequest } from "./revenue/payTokenWithPermitRequest.ts";
export { permitTypedData } from "./revenue/permitTypedData.ts";
export { predictSplit } from "./revenue/predictSplit.ts";
export { readManagedSplitsFromLogs } from "./revenue/readManagedSplitsFromLogs.ts";
export { readMembersFromLogs } from "./revenue/readMembersFromLogs.ts";
export { type Membership, readMembershipsFromLogs } from "./revenue/readMembershipsFromLogs.ts";
export { readNonce } from "./revenue/readNonce.ts";
export { type Owed, readOwed } from "./revenue/readOwed.ts";
export { readPayment } from "./revenue/readPayment.ts";
export { readPaymentsFromLogs } from "./revenue/readPaymentsFromLogs.ts";
export { type Position, readPosition } from "./revenue/readPosition.ts";
export { type Received, readReceived } from "./revenue/readReceived.ts";
export { readSplit, SplitNotFoundError } from "./revenue/readSplit.ts";
export { readSplitsFromLogs, type SplitQuery } from "./revenue/readSplitsFromLogs.ts";
export { readWithdrawalsFromLogs } from "./revenue/readWithdrawalsFromLogs.ts";
export { renounceControlRequest } from "./revenue/renounceControlRequest.ts";
export type { Split } from "./revenue/Split.ts";
export { setManagerRequest } from "./revenue/setManagerRequest.ts";
export { setWeightsRequests } from "./revenue/setWeightsRequests.ts";
export { shareTeam, type TeamShare } from "./revenue/shareTeam.ts";
export { type SplitAmount, splitAmount } from "./revenue/splitAmount.ts";
export { TeamError } from "./revenue/toTeamPage.ts";
export { transferControlRequest } from "./revenue/transferControlRequest.ts";
export type { Withdrawal } from "./revenue/Withdrawal.ts";
export { withdrawalTypedData } from "./revenue/withdrawalTypedData.ts";
export { withdrawBySigRequest } from "./revenue/withdrawBySigRequest.ts";
export { withdrawManyRequest } from "./revenue/withdrawManyRequest.ts";
export { withdrawRequest } from "./revenue/withdrawRequest.ts";
export { withdrawToRequest } from "./revenue/withdrawToRequest.ts";
