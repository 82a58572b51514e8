import { Bytes } from "@graphprotocol/graph-ts";
import { MotionSupport } from "../../generated/schema";
import { motionSupportId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

/** An owner who had withdrawn its support gives it again with the same id. */
export function createMotionSupport(motion: Bytes, owner: Bytes, moment: Moment): void {
  const support = new MotionSupport(motionSupportId(motion, owner));
  support.motion = motion;
  support.owner = ensureAccount(owner);
  support.since = moment.timestamp;
  support.withdrawnAt = null;
  support.save();
}

export function saveSupportWithdrawn(motion: Bytes, owner: Bytes, moment: Moment): void {
  const support = MotionSupport.load(motionSupportId(motion, owner)) as MotionSupport; // the contract knows of it
  support.withdrawnAt = moment.timestamp;
  support.save();
}
