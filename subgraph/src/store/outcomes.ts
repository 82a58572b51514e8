import { BigInt, Bytes, log, Value } from "@graphprotocol/graph-ts";
import { Outcome } from "../../generated/schema";
import { eventId, outcomeId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

/** What an event told of an outcome as it's agreed. */
export class OutcomeTerms {
  constructor(
    public amount: BigInt,
    public due: BigInt,
    public brief: Bytes,
  ) {}
}

export function createOutcome(engagement: Bytes, number: i32, terms: OutcomeTerms, moment: Moment): Outcome {
  const outcome = new Outcome(outcomeId(engagement, number));
  outcome.engagement = engagement;
  outcome.number = number;
  outcome.state = "PROPOSED";
  outcome.amount = terms.amount;
  outcome.due = terms.due;
  outcome.brief = terms.brief;
  outcome.briefDocument = eventId(moment);
  outcome.toSplit = BigInt.zero();
  outcome.toClient = BigInt.zero();
  outcome.participants = [];
  outcome.save();
  return outcome;
}

/** The outcome of an event. Nothing happens to one that wasn't proposed, so it must be there. */
export function loadOutcome(engagement: Bytes, number: i32, moment: Moment): Outcome {
  const id = outcomeId(engagement, number);
  const outcome = Outcome.load(id);
  if (outcome === null) {
    log.critical("outcome {} of transaction {} isn't stored", [id.toHexString(), moment.transaction.toHexString()]);
  }
  return outcome as Outcome;
}

/** Whether the brief is another one; the same one keeps its document. */
export function saveAmended(outcome: Outcome, terms: OutcomeTerms, moment: Moment): boolean {
  const isAnother = outcome.brief != terms.brief;
  outcome.amount = terms.amount;
  outcome.due = terms.due;
  outcome.brief = terms.brief;
  if (isAnother) outcome.briefDocument = eventId(moment);
  outcome.save();
  return isAnother;
}

export function saveFunded(outcome: Outcome, moment: Moment): void {
  outcome.state = "FUNDED";
  outcome.fundedAt = moment.timestamp;
  outcome.save();
}

export function saveDelivered(outcome: Outcome, evidence: Bytes, until: BigInt, moment: Moment): void {
  outcome.state = "DELIVERED";
  outcome.evidence = evidence;
  outcome.evidenceDocument = eventId(moment);
  outcome.until = until;
  outcome.deliveredAt = moment.timestamp;
  outcome.save();
}

export function saveDisputed(outcome: Outcome, dispute: Bytes, until: BigInt): void {
  outcome.state = "DISPUTED";
  outcome.disputed = dispute;
  outcome.until = until;
  outcome.save();
}

export function savePayment(outcome: Outcome, payment: Bytes): void {
  outcome.payment = payment;
  outcome.save();
}

/** Who was on the team, besides client and facilitator, when it was accepted. */
export function saveParticipants(outcome: Outcome, facilitator: Bytes, team: Array<Bytes>): void {
  outcome.acceptedFacilitator = ensureAccount(facilitator);
  outcome.participants = team;
  outcome.save();
}

/** How an outcome ends. */
export class Ending {
  constructor(
    public state: string,
    public by: Bytes,
    /** Basis points into the split. */
    public teamShare: i32,
    public toSplit: BigInt,
    public toClient: BigInt,
    public ruling: Bytes | null,
  ) {}
}

export function saveEnded(outcome: Outcome, ending: Ending, moment: Moment): void {
  // Said so: the setter that is generated takes 0 for null.
  if (outcome.state != "PROPOSED") outcome.set("teamShare", Value.fromI32(ending.teamShare));
  outcome.state = ending.state;
  outcome.until = null;
  outcome.endedAt = moment.timestamp;
  outcome.toSplit = ending.toSplit;
  outcome.toClient = ending.toClient;
  outcome.save();
}
