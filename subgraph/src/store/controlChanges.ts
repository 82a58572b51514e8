import { Bytes } from "@graphprotocol/graph-ts";
import { ControlChange } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

export function createControlChange(split: Bytes, kind: string, from: Bytes, to: Bytes | null, moment: Moment): void {
  const change = new ControlChange(eventId(moment));
  change.split = split;
  change.kind = kind;
  change.from = ensureAccount(from);
  change.to = to;
  change.timestamp = moment.timestamp;
  change.block = moment.block;
  change.transaction = moment.transaction;
  change.logIndex = moment.logIndex;
  change.save();
}
