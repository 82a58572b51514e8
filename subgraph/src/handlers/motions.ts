import { Bytes } from "@graphprotocol/graph-ts";
import { motionKey } from "../ids";
import { Moment } from "../moment";
import { loadFranchise } from "../store/franchises";
import { createMotionSupport, saveSupportWithdrawn } from "../store/motionSupports";
import { createMotion, loadMotion, saveCarried, saveSupport, saveWithdrawn } from "../store/motions";
import { findRunning, forgetRunning, loadRunning, saveRunning } from "../store/running";

/** An owner supports a motion, and brings it if it isn't open. What it decides follows as an event of its own. */
export function supportMotion(
  franchise: Bytes,
  matter: i32,
  subject: Bytes,
  owner: Bytes,
  support: i32,
  needed: i32,
  moment: Moment,
): void {
  const roster = loadFranchise(franchise, moment).roster;
  const key = motionKey(roster, matter, subject);
  let id = findRunning(key);
  if (id === null) {
    id = createMotion(franchise, roster, matter, subject, moment);
    saveRunning(key, id);
  }
  createMotionSupport(id, owner, moment);
  const motion = loadMotion(id, moment);
  saveSupport(motion, support, needed);
  if (support < needed) return;
  saveCarried(motion, moment);
  forgetRunning(key);
}

/** An owner takes its support back; without any the motion has ended, and may be brought anew. */
export function withdrawMotionSupport(
  franchise: Bytes,
  matter: i32,
  subject: Bytes,
  owner: Bytes,
  support: i32,
  moment: Moment,
): void {
  const key = motionKey(loadFranchise(franchise, moment).roster, matter, subject);
  const motion = loadMotion(loadRunning(key, moment), moment);
  saveSupportWithdrawn(motion.id, owner, moment);
  saveSupport(motion, support, motion.needed);
  if (support > 0) return;
  saveWithdrawn(motion, moment);
  forgetRunning(key);
}
