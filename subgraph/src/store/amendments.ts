import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Amendment } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";
import { OutcomeTerms } from "./outcomes";

/** What an event told of an amendment that one of the two wants. */
export class AmendmentTerms {
  changedOutcomes: Array<i32> = [];
  changed: Array<OutcomeTerms> = [];
  added: Array<OutcomeTerms> = [];

  constructor(
    public arbiter: Bytes,
    public reviewWindow: BigInt,
  ) {}
}

export function createAmendment(engagement: Bytes, by: Bytes, terms: AmendmentTerms, moment: Moment): Bytes {
  const amendment = new Amendment(eventId(moment));
  amendment.engagement = engagement;
  amendment.by = ensureAccount(by);
  amendment.arbiter = ensureAccount(terms.arbiter);
  amendment.reviewWindow = terms.reviewWindow;
  amendment.changedOutcomes = terms.changedOutcomes;
  amendment.changedAmounts = amountsOf(terms.changed);
  amendment.changedDues = duesOf(terms.changed);
  amendment.changedBriefs = briefsOf(terms.changed);
  amendment.addedAmounts = amountsOf(terms.added);
  amendment.addedDues = duesOf(terms.added);
  amendment.addedBriefs = briefsOf(terms.added);
  amendment.timestamp = moment.timestamp;
  amendment.block = moment.block;
  amendment.transaction = moment.transaction;
  amendment.logIndex = moment.logIndex;
  amendment.save();
  return amendment.id;
}

function amountsOf(outcomes: Array<OutcomeTerms>): Array<BigInt> {
  return outcomes.map<BigInt>((outcome) => outcome.amount);
}

function duesOf(outcomes: Array<OutcomeTerms>): Array<BigInt> {
  return outcomes.map<BigInt>((outcome) => outcome.due);
}

function briefsOf(outcomes: Array<OutcomeTerms>): Array<Bytes> {
  return outcomes.map<Bytes>((outcome) => outcome.brief);
}
