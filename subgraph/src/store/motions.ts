import { Bytes, log } from "@graphprotocol/graph-ts";
import { Motion } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

const MATTERS = ["ADMIT_OWNER", "REMOVE_OWNER", "CHANGE_CHARTER"];
const CHANGE_CHARTER = 2;
/** Bytes before the address in a subject that is an account. */
const PADDING = 12;

export function createMotion(franchise: Bytes, roster: Bytes, matter: i32, subject: Bytes, moment: Moment): Bytes {
  const motion = new Motion(eventId(moment));
  motion.franchise = franchise;
  motion.roster = roster;
  motion.matter = MATTERS[matter];
  if (matter == CHANGE_CHARTER) motion.charter = subject;
  else motion.account = ensureAccount(Bytes.fromUint8Array(subject.slice(PADDING)));
  motion.support = 0;
  motion.needed = 0;
  motion.openedAt = moment.timestamp;
  motion.save();
  return motion.id;
}

export function loadMotion(id: Bytes, moment: Moment): Motion {
  const motion = Motion.load(id);
  if (motion === null) {
    log.critical("motion {} of transaction {} isn't stored", [id.toHexString(), moment.transaction.toHexString()]);
  }
  return motion as Motion;
}

export function saveSupport(motion: Motion, support: i32, needed: i32): void {
  motion.support = support;
  motion.needed = needed;
  motion.save();
}

export function saveCarried(motion: Motion, moment: Moment): void {
  motion.carriedAt = moment.timestamp;
  motion.save();
}

export function saveWithdrawn(motion: Motion, moment: Moment): void {
  motion.withdrawnAt = moment.timestamp;
  motion.save();
}
