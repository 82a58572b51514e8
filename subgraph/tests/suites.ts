import { handleAllocationList } from "./cases/allocationLists.ts";
import { handleAllocationPage } from "./cases/allocationPages.ts";
import {
  handleAllowanceReleased,
  handleAllowanceReserved,
  handleGrantsAuthority,
  handleMintAllowanceSet,
  handlePatronageAuthority,
  handleRoundsAuthority,
} from "./cases/allowances.ts";
import { handleAssetOpened } from "./cases/assets.ts";
import { handleAttestationDocument } from "./cases/attestationDocuments.ts";
import { handleAttestationAdded, handleAttestationRevoked } from "./cases/attestations.ts";
import { handleFranchiseBallotCast, handleVoteCastWithParams } from "./cases/ballots.ts";
import { handleCharterDocument } from "./cases/charterDocuments.ts";
import { handleConsentWithdrawn, handleSettlementProposed } from "./cases/consents.ts";
import { handleControlTransferred, handleControlTransferStarted, handleManagerChanged } from "./cases/control.ts";
import { handleDelegateChanged, handleDelegateVotesChanged } from "./cases/delegation.ts";
import { handleBriefDocument, handleReasonDocument } from "./cases/engagementDocuments.ts";
import { engagementLists } from "./cases/engagementLists.ts";
import {
  handleEngagementOpened,
  handleFacilitatorChanged,
  handleTeamJoined,
  handleTeamLeft,
  handleTermsAmended,
} from "./cases/engagements.ts";
import { escrowPayments, handleRefundClaimed, handleRefundHeld, handleStrayClaimed } from "./cases/escrows.ts";
import { handleEvidenceDocument } from "./cases/evidenceDocuments.ts";
import {
  handleCharterChanged,
  handleFranchiseAdmitted,
  handleFranchiseReinstated,
  handleFranchiseSuspended,
  handleSplitAdded,
} from "./cases/franchises.ts";
import { handleGrantClaimed, handleGrantCreated, handleGrantRevoked } from "./cases/grants.ts";
import { handleEquityTransfer, handleTransfersOpened, supply } from "./cases/holdings.ts";
import { handleMotionSupported, handleMotionSupportWithdrawn } from "./cases/motions.ts";
import {
  handleOutcomeAccepted,
  handleOutcomeCancelled,
  handleOutcomeRefunded,
  handleOutcomeResolved,
} from "./cases/outcomeEndings.ts";
import {
  handleOutcomeAmended,
  handleOutcomeDelivered,
  handleOutcomeDisputed,
  handleOutcomeFunded,
  handleOutcomeProposed,
} from "./cases/outcomes.ts";
import { handleInvitationWithdrawn, handleOwnerAdded, handleOwnerInvited, handleOwnerRemoved } from "./cases/owners.ts";
import { receiptThenTransfer, transferThenReceipt } from "./cases/pairing.ts";
import { handlePatronageClaimed, handleRateSet, handleSplitRecognised } from "./cases/patronage.ts";
import { handleEtherReceived, handlePaymentReceived } from "./cases/payments.ts";
import { participations, people } from "./cases/people.ts";
import { handleProfileDocument, handleProfileSet } from "./cases/profiles.ts";
import { handleProposalDocument } from "./cases/proposalDocuments.ts";
import {
  handleProposalCanceled,
  handleProposalCreated,
  handleProposalExecuted,
  handleProposalExtended,
  handleProposalQueued,
} from "./cases/proposals.ts";
import { revenue } from "./cases/revenue.ts";
import { handleAppointed, handleDismissed } from "./cases/roles.ts";
import { handleRoundClaimed, handleRoundClosed, handleRoundOpened } from "./cases/rounds.ts";
import { search } from "./cases/search.ts";
import {
  handleFranchiseQuorumNumeratorUpdated,
  handleGuardianSet,
  handleLateQuorumVoteExtensionSet,
  handleMinDelayChange,
  handleProposalThresholdSet,
  handleQuorumNumeratorUpdated,
  handleTimelockChange,
  handleVotingDelaySet,
  handleVotingPeriodSet,
} from "./cases/settings.ts";
import { handleSplitCreated } from "./cases/splits.ts";
import { handleWeightChanged } from "./cases/team.ts";
import { handleTransfer } from "./cases/transfers.ts";
import { flowsFromSplits, flowsOfTokens, handleCallExecuted, treasurySeries } from "./cases/treasury.ts";
import { ballotSeries, handleVoteCast } from "./cases/votes.ts";
import { handlePayoutFailed, handlePayoutsPushed, handleWithdrawn } from "./cases/withdrawals.ts";
import type { TestCase } from "./TestCase.ts";

/** All cases, by the handler or the matter that they are about. */
export const SUITES: Record<string, TestCase[]> = {
  handleSplitCreated,
  handleWeightChanged,
  handleManagerChanged,
  handleControlTransferStarted,
  handleControlTransferred,
  handleAssetOpened,
  handleEtherReceived,
  handlePaymentReceived,
  handleTransfer,
  transferThenReceipt,
  receiptThenTransfer,
  handleWithdrawn,
  handlePayoutsPushed,
  handlePayoutFailed,
  revenue,
  handleEquityTransfer,
  supply,
  handleTransfersOpened,
  handleDelegateChanged,
  handleDelegateVotesChanged,
  handleGrantsAuthority,
  handleRoundsAuthority,
  handlePatronageAuthority,
  handleMintAllowanceSet,
  handleAllowanceReserved,
  handleAllowanceReleased,
  handleGrantCreated,
  handleGrantRevoked,
  handleGrantClaimed,
  handleRoundOpened,
  handleRoundClaimed,
  handleRoundClosed,
  handleAllocationList,
  handleAllocationPage,
  handleRateSet,
  handleSplitRecognised,
  handlePatronageClaimed,
  handleFranchiseAdmitted,
  handleFranchiseSuspended,
  handleFranchiseReinstated,
  handleCharterChanged,
  handleSplitAdded,
  handleOwnerAdded,
  handleOwnerRemoved,
  handleOwnerInvited,
  handleInvitationWithdrawn,
  handleMotionSupported,
  handleMotionSupportWithdrawn,
  handleAppointed,
  handleDismissed,
  handleCharterDocument,
  handleProposalCreated,
  handleProposalExtended,
  handleProposalQueued,
  handleProposalExecuted,
  handleProposalCanceled,
  handleProposalDocument,
  handleFranchiseBallotCast,
  handleVoteCast,
  handleVoteCastWithParams,
  ballotSeries,
  handleVotingDelaySet,
  handleVotingPeriodSet,
  handleProposalThresholdSet,
  handleQuorumNumeratorUpdated,
  handleFranchiseQuorumNumeratorUpdated,
  handleLateQuorumVoteExtensionSet,
  handleGuardianSet,
  handleTimelockChange,
  handleMinDelayChange,
  flowsFromSplits,
  flowsOfTokens,
  handleCallExecuted,
  treasurySeries,
  handleEngagementOpened,
  engagementLists,
  handleTeamJoined,
  handleTeamLeft,
  handleFacilitatorChanged,
  handleTermsAmended,
  handleOutcomeProposed,
  handleOutcomeAmended,
  handleOutcomeFunded,
  handleOutcomeDelivered,
  handleOutcomeDisputed,
  handleOutcomeAccepted,
  handleOutcomeResolved,
  handleOutcomeRefunded,
  handleOutcomeCancelled,
  handleSettlementProposed,
  handleConsentWithdrawn,
  handleRefundHeld,
  handleRefundClaimed,
  handleStrayClaimed,
  escrowPayments,
  handleBriefDocument,
  handleEvidenceDocument,
  handleReasonDocument,
  handleAttestationAdded,
  handleAttestationRevoked,
  handleAttestationDocument,
  participations,
  people,
  handleProfileSet,
  handleProfileDocument,
  search,
};
