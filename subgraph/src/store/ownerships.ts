import { Bytes, log } from "@graphprotocol/graph-ts";
import { Ownership } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount, findOwnership } from "./accounts";

export function beginOwnership(franchise: Bytes, account: Bytes, moment: Moment): Bytes {
  const ownership = new Ownership(eventId(moment));
  ownership.franchise = franchise;
  ownership.account = ensureAccount(account);
  ownership.since = moment.timestamp;
  ownership.sinceBlock = moment.block;
  ownership.sinceTx = moment.transaction;
  ownership.save();
  return ownership.id;
}

/** Ends the account's term. It was an owner, so there must be one. */
export function endOwnership(account: Bytes, moment: Moment): void {
  const id = findOwnership(account);
  if (id === null) {
    log.critical("account {} owns nothing, transaction {}", [account.toHexString(), moment.transaction.toHexString()]);
  }
  const ownership = Ownership.load(id as Bytes) as Ownership; // made before the account named it
  ownership.until = moment.timestamp;
  ownership.untilTx = moment.transaction;
  ownership.save();
}

/** The franchise that an account owns now; null for none. */
export function findOwnedFranchise(account: Bytes): Bytes | null {
  const id = findOwnership(account);
  if (id === null) return null;
  return (Ownership.load(id) as Ownership).franchise; // made before the account named it
}
