import { Bytes } from "@graphprotocol/graph-ts";
import { FranchiseCharter } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";

export function createCharter(franchise: Bytes, digest: Bytes, moment: Moment): Bytes {
  const charter = new FranchiseCharter(eventId(moment));
  charter.franchise = franchise;
  charter.digest = digest;
  charter.since = moment.timestamp;
  charter.transaction = moment.transaction;
  charter.save();
  return charter.id;
}

export function endCharter(id: Bytes, moment: Moment): void {
  const charter = FranchiseCharter.load(id) as FranchiseCharter; // made with the franchise that names it
  charter.until = moment.timestamp;
  charter.save();
}
