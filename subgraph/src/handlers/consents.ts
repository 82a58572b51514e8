import { Bytes } from "@graphprotocol/graph-ts";
import { Moment } from "../moment";
import { AmendmentTerms, createAmendment } from "../store/amendments";
import { consentToAmendment, consentToSettlement, removeConsent } from "../store/engagementConsents";
import { loadEngagement, touch } from "../store/engagements";
import { createSettlementStep } from "../store/outcomeSteps";
import { loadOutcome } from "../store/outcomes";

/** One of the two wants a change, and waits for the other. */
export function proposeAmendment(id: Bytes, by: Bytes, terms: AmendmentTerms, moment: Moment): void {
  const engagement = loadEngagement(id, moment);
  consentToAmendment(id, by, createAmendment(id, by, terms, moment), moment);
  touch(engagement, moment);
}

/** One of the two wants to divide an outcome so, or to cancel it, and waits for the other. */
export function proposeSettlement(id: Bytes, number: i32, by: Bytes, teamShare: i32, moment: Moment): void {
  const engagement = loadEngagement(id, moment);
  const outcome = loadOutcome(id, number, moment);
  createSettlementStep(outcome, by, teamShare, moment);
  consentToSettlement(outcome, by, teamShare, moment);
  touch(engagement, moment);
}

export function withdrawConsent(id: Bytes, by: Bytes, moment: Moment): void {
  removeConsent(id, by);
  touch(loadEngagement(id, moment), moment);
}
