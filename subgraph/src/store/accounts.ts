import { Bytes } from "@graphprotocol/graph-ts";
import { Account } from "../../generated/schema";
import { countMembers } from "./network";

/** Makes sure that an address can be linked to; returns its id. */
export function ensureAccount(address: Bytes): Bytes {
  return loadAccount(address).id;
}

/** The account joined a team (+1) or left one (−1); who is in no team any more isn't a member of the network. */
export function countTeam(address: Bytes, change: i32): void {
  const account = loadAccount(address);
  const before = account.teamCount;
  account.teamCount = before + change;
  account.save();
  if (before == 0) countMembers(1);
  if (account.teamCount == 0) countMembers(-1);
}

/** The account's term as owner that runs; null while it owns no franchise. */
export function findOwnership(address: Bytes): Bytes | null {
  const account = Account.load(address);
  return account === null ? null : account.ownership;
}

export function saveOwnership(address: Bytes, ownership: Bytes | null): void {
  const account = loadAccount(address);
  account.ownership = ownership;
  account.save();
}

function loadAccount(address: Bytes): Account {
  let account = Account.load(address);
  if (account === null) {
    account = new Account(address);
    account.teamCount = 0;
    account.save();
  }
  return account;
}
