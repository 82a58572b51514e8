import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Engagement, Outcome } from "../../generated/schema";
import { Moment } from "../moment";
import { endDispute } from "../store/disputes";
import { findConsent, removeConsents } from "../store/engagementConsents";
import { accountsAt } from "../store/engagementMembers";
import { addEnded, loadEngagement } from "../store/engagements";
import { createEndStep } from "../store/outcomeSteps";
import { Ending, loadOutcome, saveEnded, saveParticipants } from "../store/outcomes";
import { seekReason } from "./engagementDocuments";
import { recordParticipations } from "./participations";

const ALL = 10000;

/** The client accepted, or was silent: client, facilitator and this team are the participants. */
export function acceptOutcome(
  id: Bytes,
  number: i32,
  by: Bytes,
  toSplit: BigInt,
  facilitator: Bytes,
  places: BigInt,
  moment: Moment,
): void {
  const engagement = loadEngagement(id, moment);
  const outcome = loadOutcome(id, number, moment);
  const team = accountsAt(id, places, moment);
  saveParticipants(outcome, facilitator, team);
  recordParticipations(outcome, engagement.client, facilitator, team, moment);
  endOutcome(engagement, outcome, new Ending("ACCEPTED", by, ALL, toSplit, BigInt.zero(), null), moment);
}

/** Divided by the arbiter, by both, or in halves. */
export function resolveOutcome(id: Bytes, number: i32, ending: Ending, moment: Moment): void {
  const engagement = loadEngagement(id, moment);
  const outcome = loadOutcome(id, number, moment);
  if (isAgreed(engagement, outcome, ending)) removeConsents(engagement);
  endOutcome(engagement, outcome, ending, moment);
}

/** Not delivered in time. */
export function refundOutcome(id: Bytes, number: i32, by: Bytes, toClient: BigInt, moment: Moment): void {
  const ending = new Ending("REFUNDED", by, 0, BigInt.zero(), toClient, null);
  endOutcome(loadEngagement(id, moment), loadOutcome(id, number, moment), ending, moment);
}

/** By one of the two before it was funded, after that by both. */
export function cancelOutcome(id: Bytes, number: i32, by: Bytes, toClient: BigInt, moment: Moment): void {
  const engagement = loadEngagement(id, moment);
  const outcome = loadOutcome(id, number, moment);
  if (outcome.state != "PROPOSED") removeConsents(engagement);
  endOutcome(engagement, outcome, new Ending("CANCELLED", by, 0, BigInt.zero(), toClient, null), moment);
}

/**
 * Whether one of the two divided the outcome as the other one wanted. An arbiter's silence that one of them ended may look
 * the same; then what is forgotten here was about this outcome, which has ended.
 */
function isAgreed(engagement: Engagement, outcome: Outcome, ending: Ending): boolean {
  const isClient = ending.by == engagement.client;
  if (!isClient && ending.by != engagement.facilitator) return false;
  const consent = findConsent(engagement.id, isClient ? engagement.facilitator : engagement.client);
  if (consent === null) return false;
  const about = consent.outcome;
  return about !== null && about == outcome.id && consent.teamShare == ending.teamShare;
}

function endOutcome(engagement: Engagement, outcome: Outcome, ending: Ending, moment: Moment): void {
  const before = outcome.state;
  const dispute = outcome.disputed;
  createEndStep(outcome, ending, moment);
  saveEnded(outcome, ending, moment);
  addEnded(engagement, before, ending.state, outcome.amount, ending.toSplit, ending.toClient, moment);
  if (dispute === null) return;
  endDispute(dispute, ending, moment);
  const ruling = ending.ruling;
  if (ruling !== null) seekReason(outcome, ruling, moment);
}
