import { Bytes } from "@graphprotocol/graph-ts";
import { Appointment } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

export function beginAppointment(franchise: Bytes, account: Bytes, role: string, by: Bytes, moment: Moment): Bytes {
  const appointment = new Appointment(eventId(moment));
  appointment.franchise = franchise;
  appointment.account = ensureAccount(account);
  appointment.role = role;
  appointment.by = ensureAccount(by);
  appointment.since = moment.timestamp;
  appointment.sinceTx = moment.transaction;
  appointment.save();
  return appointment.id;
}

export function endAppointment(id: Bytes, by: Bytes, moment: Moment): void {
  const appointment = Appointment.load(id) as Appointment; // made before it was noted as running
  appointment.until = moment.timestamp;
  appointment.endedBy = ensureAccount(by);
  appointment.save();
}
