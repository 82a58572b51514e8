import { Bytes } from "@graphprotocol/graph-ts";
import { Suspension } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";

export function beginSuspension(franchise: Bytes, moment: Moment): Bytes {
  const suspension = new Suspension(eventId(moment));
  suspension.franchise = franchise;
  suspension.since = moment.timestamp;
  suspension.sinceTx = moment.transaction;
  suspension.save();
  return suspension.id;
}

export function endSuspension(id: Bytes, moment: Moment): void {
  const suspension = Suspension.load(id) as Suspension; // made with the franchise's own note of it
  suspension.until = moment.timestamp;
  suspension.save();
}
