import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Moment } from "../moment";
import { beginDispute } from "../store/disputes";
import { removeConsents } from "../store/engagementConsents";
import { addDispute, addFunded, addOutcome, loadEngagement, touch } from "../store/engagements";
import { createFundedStep, createShownStep, createTermsStep } from "../store/outcomeSteps";
import {
  createOutcome,
  loadOutcome,
  OutcomeTerms,
  saveAmended,
  saveDelivered,
  saveDisputed,
  saveFunded,
} from "../store/outcomes";
import { seekBrief, seekEvidence, seekReason } from "./engagementDocuments";

/** An outcome was agreed: when its engagement was opened, and then nobody has consented to anything, or by both. */
export function proposeOutcome(id: Bytes, number: i32, terms: OutcomeTerms, moment: Moment): void {
  const engagement = loadEngagement(id, moment);
  removeConsents(engagement);
  const outcome = createOutcome(id, number, terms, moment);
  createTermsStep(outcome, "PROPOSED", terms, moment);
  addOutcome(engagement, moment);
  seekBrief(id, outcome.id, terms.brief, moment);
}

/** Both agreed; a brief that stays isn't looked for again. */
export function amendOutcome(id: Bytes, number: i32, terms: OutcomeTerms, moment: Moment): void {
  const engagement = loadEngagement(id, moment);
  removeConsents(engagement);
  const outcome = loadOutcome(id, number, moment);
  createTermsStep(outcome, "AMENDED", terms, moment);
  if (saveAmended(outcome, terms, moment)) seekBrief(id, outcome.id, terms.brief, moment);
  touch(engagement, moment);
}

export function fundOutcome(id: Bytes, number: i32, amount: BigInt, moment: Moment): void {
  const engagement = loadEngagement(id, moment);
  const outcome = loadOutcome(id, number, moment);
  saveFunded(outcome, moment);
  createFundedStep(outcome, engagement.client, amount, moment);
  addFunded(engagement, amount, moment);
}

/** The team shows evidence, perhaps again; the client's review begins. */
export function deliverOutcome(
  id: Bytes,
  number: i32,
  by: Bytes,
  evidence: Bytes,
  until: BigInt,
  moment: Moment,
): void {
  const engagement = loadEngagement(id, moment);
  const outcome = loadOutcome(id, number, moment);
  saveDelivered(outcome, evidence, until, moment);
  createShownStep(outcome, "DELIVERED", by, evidence, until, moment);
  seekEvidence(outcome, evidence, moment);
  touch(engagement, moment);
}

/** The client refuses; the arbiter's time begins. */
export function disputeOutcome(id: Bytes, number: i32, reason: Bytes, until: BigInt, moment: Moment): void {
  const engagement = loadEngagement(id, moment);
  const outcome = loadOutcome(id, number, moment);
  saveDisputed(outcome, beginDispute(outcome, engagement.arbiter, reason, until, moment), until);
  createShownStep(outcome, "DISPUTED", engagement.client, reason, until, moment);
  seekReason(outcome, reason, moment);
  addDispute(engagement, moment);
}
