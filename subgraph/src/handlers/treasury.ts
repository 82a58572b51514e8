/**
 * Money of the treasury, told once: what a split sends is told by the split, in ETH and in tokens, so a token's Transfer from
 * a split isn't looked at; other tokens are told by their Transfers; ETH that leaves by the timelock.
 */
import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { eventId, ZERO_ADDRESS } from "../ids";
import { Moment } from "../moment";
import { findTreasury } from "../store/governance";
import { findSplit } from "../store/splits";
import { addFlow, Flow } from "../store/treasury";
import { Departure } from "../store/withdrawals";

/** A split sent somebody something: to the treasury, perhaps. */
export function receiveFromSplit(id: Bytes, split: Bytes, departure: Departure, moment: Moment): void {
  const treasury = findTreasury();
  if (treasury === null || departure.to != treasury) return;
  const leg: Bytes | null = departure.account == treasury ? split : null;
  addFlow(id, new Flow("IN", departure.asset, departure.amount, split, leg), moment);
}

/** A watched token moved: to the treasury or from it, perhaps. */
export function moveToken(token: Bytes, from: Bytes, to: Bytes, value: BigInt, moment: Moment): void {
  const treasury = findTreasury();
  if (treasury === null || value.isZero() || from == to) return;
  if (from == treasury) addFlow(eventId(moment), new Flow("OUT", token, value, to, null), moment);
  else if (to == treasury && findSplit(from) === null) {
    addFlow(eventId(moment), new Flow("IN", token, value, from, null), moment);
  }
}

/** The timelock made a call; what it sends to itself doesn't leave. */
export function spendEther(treasury: Bytes, target: Bytes, value: BigInt, moment: Moment): void {
  if (value.isZero() || target == treasury) return;
  addFlow(eventId(moment), new Flow("OUT", ZERO_ADDRESS, value, target, null), moment);
}
