import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { PayoutFailure, Position, Withdrawal } from "../../generated/schema";
import { eventId, positionId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

/** What an event told of a withdrawal. */
export class Departure {
  constructor(
    public asset: Bytes,
    public account: Bytes,
    public to: Bytes,
    public amount: BigInt,
    public pushed: boolean,
  ) {}
}

export function createWithdrawal(id: Bytes, split: Bytes, departure: Departure, moment: Moment): void {
  const withdrawal = new Withdrawal(id);
  withdrawal.split = split;
  withdrawal.asset = departure.asset;
  withdrawal.account = ensureAccount(departure.account);
  withdrawal.to = departure.to;
  withdrawal.amount = departure.amount;
  withdrawal.pushed = departure.pushed;
  withdrawal.timestamp = moment.timestamp;
  withdrawal.block = moment.block;
  withdrawal.transaction = moment.transaction;
  withdrawal.logIndex = moment.logIndex;
  withdrawal.save();
}

export function addToPosition(split: Bytes, departure: Departure, moment: Moment): void {
  const id = positionId(split, departure.account, departure.asset);
  let position = Position.load(id);
  if (position === null) {
    position = new Position(id);
    position.split = split;
    position.account = departure.account;
    position.asset = departure.asset;
    position.withdrawn = BigInt.zero();
    position.withdrawalCount = 0;
  }
  position.withdrawn = position.withdrawn.plus(departure.amount);
  position.withdrawalCount += 1;
  position.updatedAt = moment.timestamp;
  position.save();
}

export function createPayoutFailure(split: Bytes, asset: Bytes, account: Bytes, amount: BigInt, moment: Moment): void {
  const failure = new PayoutFailure(eventId(moment));
  failure.split = split;
  failure.asset = asset;
  failure.account = ensureAccount(account);
  failure.amount = amount;
  failure.timestamp = moment.timestamp;
  failure.block = moment.block;
  failure.transaction = moment.transaction;
  failure.logIndex = moment.logIndex;
  failure.save();
}
