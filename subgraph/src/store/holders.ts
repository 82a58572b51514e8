import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Holder } from "../../generated/schema";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

/** What an account owns; nothing, not saved yet, for who never had to do with equity. */
export function loadHolder(address: Bytes): Holder {
  let holder = Holder.load(address);
  if (holder === null) {
    holder = new Holder(address);
    holder.account = ensureAccount(address);
    holder.balance = BigInt.zero();
    holder.votes = BigInt.zero();
    holder.claimed = BigInt.zero();
    holder.claimCount = 0;
  }
  return holder;
}

export function saveBalance(holder: Holder, balance: BigInt, moment: Moment): void {
  holder.balance = balance;
  holder.updatedAt = moment.timestamp;
  holder.save();
}

export function saveVotes(holder: Holder, votes: BigInt, moment: Moment): void {
  holder.votes = votes;
  holder.updatedAt = moment.timestamp;
  holder.save();
}

/** Null where nobody votes with what it owns. */
export function saveDelegate(holder: Holder, delegate: Bytes | null, moment: Moment): void {
  holder.delegate = delegate;
  holder.delegatedSince = delegate === null ? null : moment.timestamp;
  holder.updatedAt = moment.timestamp;
  holder.save();
}

export function addClaimed(address: Bytes, amount: BigInt, moment: Moment): void {
  const holder = loadHolder(address);
  holder.claimed = holder.claimed.plus(amount);
  holder.claimCount += 1;
  holder.updatedAt = moment.timestamp;
  holder.save();
}
