import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Reservation } from "../../generated/schema";
import { reservationId } from "../ids";
import { Moment } from "../moment";

export function createReservation(module: Bytes, key: Bytes, amount: BigInt, deadline: BigInt, moment: Moment): void {
  const reservation = new Reservation(reservationId(module, key));
  reservation.module = module;
  reservation.key = key;
  reservation.amount = amount;
  reservation.left = amount;
  reservation.deadline = deadline;
  reservation.reservedAt = moment.timestamp;
  reservation.save();
}

/** Null where a module never set anything aside under this key. */
export function findReservation(module: Bytes, key: Bytes): Reservation | null {
  return Reservation.load(reservationId(module, key));
}

export function saveLeft(reservation: Reservation, left: BigInt): void {
  reservation.left = left;
  reservation.save();
}

export function saveReleased(reservation: Reservation, moment: Moment): void {
  reservation.left = BigInt.zero();
  reservation.releasedAt = moment.timestamp;
  reservation.save();
}
