import { Bytes } from "@graphprotocol/graph-ts";
import { FacilitatorTerm } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

export function beginFacilitatorTerm(engagement: Bytes, account: Bytes, by: Bytes, moment: Moment): Bytes {
  const term = new FacilitatorTerm(eventId(moment));
  term.engagement = engagement;
  term.account = ensureAccount(account);
  term.by = ensureAccount(by);
  term.since = moment.timestamp;
  term.save();
  return term.id;
}

export function endFacilitatorTerm(id: Bytes, moment: Moment): void {
  const term = FacilitatorTerm.load(id) as FacilitatorTerm; // made before its engagement named it
  term.until = moment.timestamp;
  term.save();
}
