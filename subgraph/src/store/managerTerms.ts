import { Bytes, log } from "@graphprotocol/graph-ts";
import { ManagerTerm } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

export function beginTerm(split: Bytes, manager: Bytes, moment: Moment): ManagerTerm {
  const term = new ManagerTerm(eventId(moment));
  term.split = split;
  term.manager = ensureAccount(manager);
  term.since = moment.timestamp;
  term.sinceBlock = moment.block;
  term.sinceTx = moment.transaction;
  term.save();
  return term;
}

export function endTerm(id: Bytes, moment: Moment): void {
  const term = ManagerTerm.load(id);
  if (term === null) {
    log.error("manager term {} isn't stored, transaction {}", [id.toHexString(), moment.transaction.toHexString()]);
    return;
  }
  term.until = moment.timestamp;
  term.untilBlock = moment.block;
  term.save();
}
