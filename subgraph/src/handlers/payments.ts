import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Split } from "../../generated/schema";
import { eventId, logId, NO_REFERENCE, ZERO_ADDRESS } from "../ids";
import { Moment } from "../moment";
import { addReceived } from "../store/assets";
import { countPayment } from "../store/network";
import { Arrival, createPayment, createRevenuePoint, removePayment } from "../store/payments";
import { countSplitPayment, findSplit, loadSplit } from "../store/splits";
import { linkPayment } from "./escrows";
import { claimTransfer, holdTransfer, NO_CLAIM } from "./pairing";

/** ETH came by a plain send; a send of nothing is no payment. */
export function receiveEther(address: Bytes, payer: Bytes, amount: BigInt, moment: Moment): void {
  if (amount.isZero()) return;
  const split = loadSplit(address, moment);
  addPayment(split, new Arrival(ZERO_ADDRESS, payer, amount, null, "ETHER"), moment);
}

/** A payment came through the contract; a token's own Transfer, if it was taken for a payment, gives way to it. */
export function receivePayment(
  address: Bytes,
  payer: Bytes,
  asset: Bytes,
  amount: BigInt,
  paymentReference: Bytes,
  moment: Moment,
): void {
  const split = loadSplit(address, moment);
  const reference: Bytes | null = paymentReference == NO_REFERENCE ? null : paymentReference;
  linkPayment(eventId(moment), payer, paymentReference, moment);
  if (asset == ZERO_ADDRESS) {
    addPayment(split, new Arrival(asset, payer, amount, reference, "PAY"), moment);
    return;
  }
  const arrival = new Arrival(asset, payer, amount, reference, "PAY_TOKEN");
  const claimed = claimTransfer(address, asset, moment);
  if (claimed == NO_CLAIM) addPayment(split, arrival, moment);
  else replacePayment(split, logId(moment.transaction, claimed), arrival, moment);
}

/** A watched token moved. Most transfers have nothing to do with a split and end at the first look. */
export function receiveTransfer(token: Bytes, from: Bytes, to: Bytes, value: BigInt, moment: Moment): void {
  const split = findSplit(to);
  if (split === null || value.isZero()) return;
  const turn = holdTransfer(to, token, from, value, moment);
  if (turn === null) return;
  addPayment(split, new Arrival(token, turn.payer, turn.amount, null, "TRANSFER"), moment.atLog(turn.logIndex));
}

function addPayment(split: Split, arrival: Arrival, moment: Moment): void {
  createPayment(split, arrival, moment);
  addReceived(split.id, arrival.asset, arrival.amount, 1);
  createRevenuePoint(split.id, arrival.asset, arrival.amount, 1);
  countSplitPayment(split);
  countPayment();
}

/** Puts a payment in the place of one that is counted already; the amounts differ when the token takes a fee. */
function replacePayment(split: Split, replaced: Bytes, arrival: Arrival, moment: Moment): void {
  const difference = arrival.amount.minus(removePayment(replaced));
  createPayment(split, arrival, moment);
  if (difference.isZero()) return;
  addReceived(split.id, arrival.asset, difference, 0);
  createRevenuePoint(split.id, arrival.asset, difference, 0);
}
