import { Bytes, log, store } from "@graphprotocol/graph-ts";
import { Demonstration } from "../../generated/schema";
import { demonstrationId } from "../ids";
import { HIGHEST_MARK, workTypeOf } from "../marks";
import { Moment } from "../moment";

/** A standing attestation marks this type of work. */
export function addMark(account: Bytes, work: i32, mark: i32): void {
  const id = demonstrationId(account, work);
  let demonstration = Demonstration.load(id);
  if (demonstration === null) {
    demonstration = new Demonstration(id);
    demonstration.person = account;
    demonstration.work = workTypeOf(work);
    demonstration.attestationCount = 0;
    demonstration.markSum = 0;
    demonstration.markCounts = new Array<i32>(HIGHEST_MARK + 1).fill(0);
  }
  count(demonstration, mark, 1);
}

/** It doesn't stand any more; of a type that nobody marks there is nothing to say. */
export function removeMark(account: Bytes, work: i32, mark: i32, moment: Moment): void {
  const id = demonstrationId(account, work);
  const demonstration = Demonstration.load(id);
  if (demonstration === null) {
    log.critical("demonstration {} isn't stored, transaction {}", [id.toHexString(), moment.transaction.toHexString()]);
  }
  count(demonstration as Demonstration, mark, -1);
}

function count(demonstration: Demonstration, mark: i32, change: i32): void {
  const counts = demonstration.markCounts; // a copy
  counts[mark] += change;
  demonstration.markCounts = counts;
  demonstration.markSum += change * mark;
  demonstration.attestationCount += change;
  if (demonstration.attestationCount > 0) demonstration.save();
  else store.remove("Demonstration", demonstration.id.toHexString());
}
