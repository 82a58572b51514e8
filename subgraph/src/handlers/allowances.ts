import { BigInt, Bytes, log } from "@graphprotocol/graph-ts";
import { Moment } from "../moment";
import { addUse, saveLimit, saveModuleKind } from "../store/mintAllowances";
import { createReservation, findReservation, saveLeft, saveReleased } from "../store/reservations";

/** A module of ours came to be: it names its authority first of all, so its kind is known before its limit. */
export function registerModule(module: Bytes, kind: string): void {
  saveModuleKind(module, kind);
}

export function setLimit(module: Bytes, limit: BigInt, moment: Moment): void {
  saveLimit(module, limit, moment);
}

/** Part of an allowance is set aside. */
export function reserveAllowance(module: Bytes, key: Bytes, amount: BigInt, deadline: BigInt, moment: Moment): void {
  createReservation(module, key, amount, deadline, moment);
  addUse(module, BigInt.zero(), amount);
}

/** What was left of a reservation goes back to the allowance. */
export function releaseAllowance(module: Bytes, key: Bytes, amount: BigInt, moment: Moment): void {
  addUse(module, BigInt.zero(), amount.neg());
  const reservation = findReservation(module, key);
  if (reservation === null) logUnknown(module, key, moment);
  else saveReleased(reservation, moment);
}

/** A module minted from its allowance. */
export function mintFromAllowance(module: Bytes, amount: BigInt): void {
  addUse(module, amount, BigInt.zero());
}

/** A module minted from what it had set aside. */
export function mintFromReservation(module: Bytes, key: Bytes, amount: BigInt, moment: Moment): void {
  addUse(module, amount, amount.neg());
  const reservation = findReservation(module, key);
  if (reservation === null) logUnknown(module, key, moment);
  else saveLeft(reservation, reservation.left.minus(amount));
}

function logUnknown(module: Bytes, key: Bytes, moment: Moment): void {
  log.error("reservation {} of module {} isn't stored, transaction {}", [
    key.toHexString(),
    module.toHexString(),
    moment.transaction.toHexString(),
  ]);
}
