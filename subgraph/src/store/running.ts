import { Bytes, log, store } from "@graphprotocol/graph-ts";
import { Running } from "../../generated/schema";
import { Moment } from "../moment";

/** What an event is about that doesn't name it; null where nothing runs. */
export function findRunning(key: Bytes): Bytes | null {
  const running = Running.load(key);
  return running === null ? null : running.found;
}

/** The same where the contract would have refused if nothing ran. */
export function loadRunning(key: Bytes, moment: Moment): Bytes {
  const id = findRunning(key);
  if (id === null) {
    log.critical("nothing runs by {}, transaction {}", [key.toHexString(), moment.transaction.toHexString()]);
  }
  return id as Bytes;
}

export function saveRunning(key: Bytes, id: Bytes): void {
  const running = new Running(key);
  running.found = id;
  running.save();
}

/** It has ended: leaves no row behind. */
export function forgetRunning(key: Bytes): void {
  store.remove("Running", key.toHexString());
}
