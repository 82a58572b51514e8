import { BigInt, Bytes, log } from "@graphprotocol/graph-ts";
import { EngagementMember } from "../../generated/schema";
import { engagementMemberId, placeKey } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";
import { loadRunning, saveRunning } from "./running";

/** An account is on the team, for the first time or again; its place is its own for ever. */
export function joinEngagement(engagement: Bytes, account: Bytes, place: i32, moment: Moment): void {
  const id = engagementMemberId(engagement, account);
  let member = EngagementMember.load(id);
  if (member === null) {
    member = new EngagementMember(id);
    member.engagement = engagement;
    member.account = ensureAccount(account);
    member.place = place;
    saveRunning(placeKey(engagement, place), account);
  }
  member.isOnTeam = true;
  member.joinedAt = moment.timestamp;
  member.leftAt = null;
  member.save();
}

/** It was on the team, so it must be there. */
export function leaveEngagement(engagement: Bytes, account: Bytes, moment: Moment): void {
  const id = engagementMemberId(engagement, account);
  const member = EngagementMember.load(id);
  if (member === null) {
    log.critical("member {} of transaction {} isn't stored", [id.toHexString(), moment.transaction.toHexString()]);
    return;
  }
  member.isOnTeam = false;
  member.leftAt = moment.timestamp;
  member.save();
}

/** Accounts whose places are bits that are set, by place. */
export function accountsAt(engagement: Bytes, places: BigInt, moment: Moment): Array<Bytes> {
  const accounts: Array<Bytes> = [];
  // Lowest byte first, and perhaps a byte more for the sign.
  for (let place = 0; place < places.length * 8; place++) {
    const isSet = ((places[place >> 3] >> (<u8>place & 7)) & 1) == 1;
    if (isSet) accounts.push(loadRunning(placeKey(engagement, place), moment));
  }
  return accounts;
}
