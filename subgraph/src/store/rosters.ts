import { Bytes } from "@graphprotocol/graph-ts";
import { Roster } from "../../generated/schema";
import { rosterId } from "../ids";
import { Moment } from "../moment";

export function beginRoster(franchise: Bytes, number: i32): Bytes {
  const roster = new Roster(rosterId(franchise, number));
  roster.franchise = franchise;
  roster.number = number;
  roster.save();
  return roster.id;
}

/** Returns its number. */
export function endRoster(id: Bytes, moment: Moment): i32 {
  const roster = Roster.load(id) as Roster; // made with the franchise that names it
  roster.until = moment.timestamp;
  roster.save();
  return roster.number;
}
