/** Documents that say what is to be done, what was, and why somebody disagrees. Unsound ones are left alone. */
import { Bytes, log } from "@graphprotocol/graph-ts";
import { Outcome } from "../../generated/schema";
import { BriefDocument, EvidenceDocument, ReasonDocument } from "../../generated/templates";
import { cidOf } from "../documents/cid";
import { readEvidence } from "../documents/evidence";
import { OutcomeContext } from "../documents/outcomeContext";
import { readProse } from "../documents/prose";
import { readReason } from "../documents/reason";
import { eventId } from "../ids";
import { Moment } from "../moment";
import { createBriefDocument, createEvidenceDocument, createReasonDocument } from "../store/engagementDocuments";

const MAX_TITLE = 100;

/** `outcome` is null where the brief is about the whole. */
export function seekBrief(engagement: Bytes, outcome: Bytes | null, digest: Bytes, moment: Moment): void {
  const about = new OutcomeContext(eventId(moment), digest, engagement, outcome);
  BriefDocument.createWithContext(cidOf(digest), about.write());
}

export function seekEvidence(outcome: Outcome, digest: Bytes, moment: Moment): void {
  const about = new OutcomeContext(eventId(moment), digest, outcome.engagement, outcome.id);
  EvidenceDocument.createWithContext(cidOf(digest), about.write());
}

/** Of a client who refuses, or of an arbiter who rules. */
export function seekReason(outcome: Outcome, digest: Bytes, moment: Moment): void {
  const about = new OutcomeContext(eventId(moment), digest, outcome.engagement, outcome.id);
  ReasonDocument.createWithContext(cidOf(digest), about.write());
}

export function recordBriefDocument(data: Bytes, about: OutcomeContext): void {
  const prose = readProse(data, "rizom/brief", MAX_TITLE);
  if (prose === null) logUnsound("brief", about);
  else createBriefDocument(about, prose);
}

export function recordEvidenceDocument(data: Bytes, about: OutcomeContext): void {
  const evidence = readEvidence(data);
  if (evidence === null) logUnsound("evidence", about);
  else createEvidenceDocument(about, evidence);
}

export function recordReasonDocument(data: Bytes, about: OutcomeContext): void {
  const reason = readReason(data);
  if (reason === null) logUnsound("reason", about);
  else createReasonDocument(about, reason);
}

function logUnsound(kind: string, about: OutcomeContext): void {
  log.warning("{} {} is unsound", [kind, about.id.toHexString()]);
}
