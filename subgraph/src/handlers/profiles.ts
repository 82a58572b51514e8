import { Bytes, log } from "@graphprotocol/graph-ts";
import { ProfileDocument } from "../../generated/templates";
import { cidOf } from "../documents/cid";
import { readProfile } from "../documents/profile";
import { ProfileContext } from "../documents/profileContext";
import { NO_DIGEST } from "../ids";
import { Moment } from "../moment";
import { ensurePerson, findProfile, saveProfile } from "../store/people";
import { createProfile, endProfile } from "../store/profiles";
import { createProfileDocument } from "../store/reputationDocuments";

/** Somebody tells who they are, tells it anew, or takes it away; who takes away what isn't there becomes nobody by it. */
export function setProfile(account: Bytes, digest: Bytes, moment: Moment): void {
  const before = findProfile(account);
  if (before !== null) endProfile(before, moment);
  if (digest != NO_DIGEST) beginProfile(account, digest, moment);
  else if (before !== null) saveProfile(account, null, moment);
}

function beginProfile(account: Bytes, digest: Bytes, moment: Moment): void {
  const profile = createProfile(ensurePerson(account, moment), digest, moment);
  saveProfile(account, profile, moment);
  ProfileDocument.createWithContext(cidOf(digest), new ProfileContext(profile, account, digest).write());
}

/** A profile was found. One that isn't what it should be is left alone. */
export function recordProfileDocument(data: Bytes, about: ProfileContext): void {
  const profile = readProfile(data);
  if (profile === null) log.warning("profile {} is unsound", [about.id.toHexString()]);
  else createProfileDocument(about, profile);
}
