import { Address, BigInt, Bytes, log } from "@graphprotocol/graph-ts";
import { eventId, payoutId } from "../ids";
import { Moment } from "../moment";
import { addWithdrawn } from "../store/assets";
import { countWithdrawal } from "../store/network";
import { countSplitWithdrawal, loadSplit } from "../store/splits";
import { addToPosition, createPayoutFailure, createWithdrawal, Departure } from "../store/withdrawals";
import { receiveFromSplit } from "./treasury";

/** An account took out what it was owed, or signed for it. */
export function recordWithdrawal(split: Bytes, departure: Departure, moment: Moment): void {
  addDeparture(eventId(moment), split, departure, moment);
}

/** A page of accounts was sent what each was owed; 0 means that nothing was owed or that it failed. */
export function recordPayouts(
  split: Bytes,
  asset: Bytes,
  accounts: Array<Address>,
  amounts: Array<BigInt>,
  moment: Moment,
): void {
  if (accounts.length != amounts.length) {
    log.critical("{} accounts but {} amounts pushed in {}", [
      accounts.length.toString(),
      amounts.length.toString(),
      moment.transaction.toHexString(),
    ]);
  }
  for (let i = 0; i < accounts.length; i++) {
    if (amounts[i].isZero()) continue;
    const departure = new Departure(asset, accounts[i], accounts[i], amounts[i], true);
    addDeparture(payoutId(moment, i), split, departure, moment);
  }
}

export function recordPayoutFailure(split: Bytes, asset: Bytes, account: Bytes, amount: BigInt, moment: Moment): void {
  createPayoutFailure(loadSplit(split, moment).id, asset, account, amount, moment);
}

function addDeparture(id: Bytes, address: Bytes, departure: Departure, moment: Moment): void {
  const split = loadSplit(address, moment);
  createWithdrawal(id, address, departure, moment);
  addToPosition(address, departure, moment);
  addWithdrawn(address, departure.asset, departure.amount);
  countSplitWithdrawal(split);
  countWithdrawal();
  receiveFromSplit(id, address, departure, moment);
}
