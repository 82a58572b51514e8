import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Dispute, Outcome } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";
import { Ending } from "./outcomes";

export function beginDispute(outcome: Outcome, arbiter: Bytes, reason: Bytes, until: BigInt, moment: Moment): Bytes {
  const dispute = new Dispute(eventId(moment));
  dispute.outcome = outcome.id;
  dispute.engagement = outcome.engagement;
  dispute.arbiter = arbiter;
  dispute.reason = reason;
  dispute.reasonDocument = dispute.id;
  dispute.until = until;
  dispute.since = moment.timestamp;
  dispute.save();
  return dispute.id;
}

/** Somebody else decides a dispute that lasts. */
export function saveArbiter(id: Bytes, arbiter: Bytes): void {
  const dispute = load(id);
  dispute.arbiter = arbiter;
  dispute.save();
}

export function endDispute(id: Bytes, ending: Ending, moment: Moment): void {
  const dispute = load(id);
  dispute.endedAt = moment.timestamp;
  dispute.result = ending.state;
  dispute.endedBy = ensureAccount(ending.by);
  dispute.ruling = ending.ruling;
  if (ending.ruling !== null) dispute.rulingDocument = eventId(moment);
  dispute.save();
}

function load(id: Bytes): Dispute {
  return Dispute.load(id) as Dispute; // made before its outcome named it
}
