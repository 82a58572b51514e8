import { Bytes, store, Value } from "@graphprotocol/graph-ts";
import { Engagement, EngagementConsent, Outcome } from "../../generated/schema";
import { consentId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

export function consentToAmendment(engagement: Bytes, party: Bytes, amendment: Bytes, moment: Moment): void {
  const consent = begin(engagement, party, moment);
  consent.amendment = amendment;
  consent.save();
}

export function consentToSettlement(outcome: Outcome, party: Bytes, teamShare: i32, moment: Moment): void {
  const consent = begin(outcome.engagement, party, moment);
  consent.outcome = outcome.id;
  consent.set("teamShare", Value.fromI32(teamShare)); // the setter that is generated takes 0 for null
  consent.save();
}

/** Null where a party has consented to nothing. */
export function findConsent(engagement: Bytes, party: Bytes): EngagementConsent | null {
  return EngagementConsent.load(consentId(engagement, party));
}

export function removeConsent(engagement: Bytes, party: Bytes): void {
  if (findConsent(engagement, party) === null) return;
  store.remove("EngagementConsent", consentId(engagement, party).toHexString());
}

/** What both wanted was carried out, and what else either one wanted falls away with it. */
export function removeConsents(engagement: Engagement): void {
  removeConsent(engagement.id, engagement.client);
  removeConsent(engagement.id, engagement.facilitator);
}

/** A party has one consent at a time: this one takes the place of any other, of which nothing may stay. */
function begin(engagement: Bytes, party: Bytes, moment: Moment): EngagementConsent {
  const consent = new EngagementConsent(consentId(engagement, party));
  consent.engagement = engagement;
  consent.party = ensureAccount(party);
  consent.amendment = null;
  consent.outcome = null;
  consent.unset("teamShare");
  consent.since = moment.timestamp;
  return consent;
}
