import { BigInt, Bytes, Value } from "@graphprotocol/graph-ts";
import { Outcome, OutcomeStep } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";
import { Ending, OutcomeTerms } from "./outcomes";

/** PROPOSED or AMENDED: who did it is in the transaction. */
export function createTermsStep(outcome: Outcome, kind: string, terms: OutcomeTerms, moment: Moment): void {
  const step = begin(outcome, kind, moment);
  step.amount = terms.amount;
  step.until = terms.due;
  step.digest = terms.brief;
  step.save();
}

export function createFundedStep(outcome: Outcome, client: Bytes, amount: BigInt, moment: Moment): void {
  const step = begin(outcome, "FUNDED", moment);
  step.by = client;
  step.amount = amount;
  step.save();
}

/** DELIVERED or DISPUTED: a document is shown, and a time begins. */
export function createShownStep(
  outcome: Outcome,
  kind: string,
  by: Bytes,
  digest: Bytes,
  until: BigInt,
  moment: Moment,
): void {
  const step = begin(outcome, kind, moment);
  step.by = ensureAccount(by);
  step.digest = digest;
  step.until = until;
  step.save();
}

export function createSettlementStep(outcome: Outcome, by: Bytes, teamShare: i32, moment: Moment): void {
  const step = begin(outcome, "SETTLEMENT_PROPOSED", moment);
  step.by = ensureAccount(by);
  step.set("teamShare", Value.fromI32(teamShare)); // the setter that is generated takes 0 for null
  step.save();
}

/** To be told before the outcome itself has ended. */
export function createEndStep(outcome: Outcome, ending: Ending, moment: Moment): void {
  const step = begin(outcome, ending.state, moment);
  step.by = ensureAccount(ending.by);
  step.digest = ending.ruling;
  if (ending.state == "RESOLVED") step.set("teamShare", Value.fromI32(ending.teamShare));
  if (outcome.state != "PROPOSED") {
    step.toSplit = ending.toSplit;
    step.toClient = ending.toClient;
  }
  step.save();
}

function begin(outcome: Outcome, kind: string, moment: Moment): OutcomeStep {
  const step = new OutcomeStep(eventId(moment));
  step.engagement = outcome.engagement;
  step.outcome = outcome.id;
  step.kind = kind;
  step.timestamp = moment.timestamp;
  step.block = moment.block;
  step.transaction = moment.transaction;
  step.logIndex = moment.logIndex;
  return step;
}
