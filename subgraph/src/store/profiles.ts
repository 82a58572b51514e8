import { Bytes } from "@graphprotocol/graph-ts";
import { Profile } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";

export function createProfile(person: Bytes, digest: Bytes, moment: Moment): Bytes {
  const profile = new Profile(eventId(moment));
  profile.person = person;
  profile.digest = digest;
  profile.since = moment.timestamp;
  profile.transaction = moment.transaction;
  profile.save();
  return profile.id;
}

export function endProfile(id: Bytes, moment: Moment): void {
  const profile = Profile.load(id) as Profile; // made before its person named it
  profile.until = moment.timestamp;
  profile.save();
}
