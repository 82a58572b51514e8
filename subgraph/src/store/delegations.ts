import { Bytes } from "@graphprotocol/graph-ts";
import { Delegation, Holder } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";

export function createDelegation(holder: Holder, from: Bytes | null, to: Bytes | null, moment: Moment): void {
  const delegation = new Delegation(eventId(moment));
  delegation.delegator = holder.id;
  delegation.from = from;
  delegation.to = to;
  delegation.balance = holder.balance;
  delegation.timestamp = moment.timestamp;
  delegation.block = moment.block;
  delegation.transaction = moment.transaction;
  delegation.logIndex = moment.logIndex;
  delegation.save();
}
