import { BigInt, Bytes, log, store } from "@graphprotocol/graph-ts";
import { Payment, RevenuePoint, Split } from "../../generated/schema";
import { eventId } from "../ids";
import { divide } from "../legs";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";
import { findClientOf } from "./escrows";

/** What an event told of a payment. */
export class Arrival {
  constructor(
    public asset: Bytes,
    public payer: Bytes,
    public amount: BigInt,
    public reference: Bytes | null,
    public route: string,
  ) {}
}

export function createPayment(split: Split, arrival: Arrival, moment: Moment): void {
  const legs = divide(arrival.amount);
  const payment = new Payment(eventId(moment));
  payment.split = split.id;
  payment.asset = arrival.asset;
  payment.payer = ensureAccount(arrival.payer);
  payment.amount = arrival.amount;
  payment.team = legs.team;
  payment.platform = legs.platform;
  payment.relationship = legs.relationship;
  payment.dust = legs.dust;
  payment.manager = split.manager;
  payment.totalWeight = split.totalWeight;
  payment.reference = arrival.reference;
  payment.client = findClientOf(arrival.payer);
  payment.route = arrival.route;
  payment.timestamp = moment.timestamp;
  payment.block = moment.block;
  payment.transaction = moment.transaction;
  payment.logIndex = moment.logIndex;
  payment.save();
}

/** Takes back a payment of the same transaction; returns its amount. */
export function removePayment(id: Bytes): BigInt {
  const payment = Payment.load(id);
  if (payment === null) {
    log.error("payment {} isn't stored, its transaction is the first 32 bytes", [id.toHexString()]);
    return BigInt.zero();
  }
  store.remove("Payment", id.toHexString());
  return payment.amount;
}

export function createRevenuePoint(split: Bytes, asset: Bytes, amount: BigInt, payments: i32): void {
  const point = new RevenuePoint(0); // Graph Node numbers and dates the points itself
  point.split = split;
  point.asset = asset;
  point.amount = amount;
  point.payments = payments;
  point.timestamp = 0;
  point.save();
}
