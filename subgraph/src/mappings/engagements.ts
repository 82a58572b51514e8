import {
  AmendmentProposed,
  ConsentWithdrawn,
  EngagementOpened,
  FacilitatorChanged,
  RefundClaimed,
  RefundHeld,
  SettlementProposed,
  StrayClaimed,
  TeamJoined,
  TeamLeft,
  TermsAmended,
} from "../../generated/Engagements/Engagements";
import { proposeAmendment, proposeSettlement, withdrawConsent } from "../handlers/consents";
import { amendTerms, changeFacilitator, joinTeam, leaveTeam, openEngagement } from "../handlers/engagements";
import { claimRefund, claimStray, holdRefund } from "../handlers/escrows";
import { numberId } from "../ids";
import { momentOf } from "../moment";
import { AmendmentTerms } from "../store/amendments";
import { EngagementTerms } from "../store/engagements";
import { OutcomeTerms } from "../store/outcomes";

export function handleEngagementOpened(event: EngagementOpened): void {
  const params = event.params;
  const terms = new EngagementTerms(
    params.engagementId,
    numberId(params.franchiseId),
    params.client,
    params.facilitator,
    params.split,
    params.asset,
    params.arbiter,
    params.reviewWindow,
    params.brief,
    params.escrow,
  );
  openEngagement(terms, momentOf(event));
}

export function handleTermsAmended(event: TermsAmended): void {
  const params = event.params;
  amendTerms(numberId(params.engagementId), params.arbiter, params.reviewWindow, momentOf(event));
}

export function handleFacilitatorChanged(event: FacilitatorChanged): void {
  const params = event.params;
  const id = numberId(params.engagementId);
  changeFacilitator(id, params.previousFacilitator, params.facilitator, params.by, momentOf(event));
}

export function handleTeamJoined(event: TeamJoined): void {
  const params = event.params;
  joinTeam(numberId(params.engagementId), params.account, params.place.toI32(), momentOf(event));
}

export function handleTeamLeft(event: TeamLeft): void {
  leaveTeam(numberId(event.params.engagementId), event.params.account, momentOf(event));
}

export function handleRefundHeld(event: RefundHeld): void {
  holdRefund(numberId(event.params.engagementId), event.params.parts, momentOf(event));
}

export function handleRefundClaimed(event: RefundClaimed): void {
  const params = event.params;
  claimRefund(numberId(params.engagementId), params.to, params.amount, momentOf(event));
}

export function handleStrayClaimed(event: StrayClaimed): void {
  const params = event.params;
  claimStray(numberId(params.engagementId), params.asset, params.to, params.amount, momentOf(event));
}

export function handleAmendmentProposed(event: AmendmentProposed): void {
  const params = event.params;
  const amendment = params.amendment;
  const terms = new AmendmentTerms(amendment.arbiter, amendment.reviewWindow);
  for (let i = 0; i < amendment.changes.length; i++) {
    const change = amendment.changes[i];
    terms.changedOutcomes.push(change.outcome.toI32());
    terms.changed.push(new OutcomeTerms(change.amount, change.due, change.brief));
  }
  for (let i = 0; i < amendment.additions.length; i++) {
    const added = amendment.additions[i];
    terms.added.push(new OutcomeTerms(added.amount, added.due, added.brief));
  }
  proposeAmendment(numberId(params.engagementId), params.by, terms, momentOf(event));
}

export function handleSettlementProposed(event: SettlementProposed): void {
  const params = event.params;
  const id = numberId(params.engagementId);
  proposeSettlement(id, params.outcome.toI32(), params.by, params.teamShare, momentOf(event));
}

export function handleConsentWithdrawn(event: ConsentWithdrawn): void {
  withdrawConsent(numberId(event.params.engagementId), event.params.by, momentOf(event));
}
