import { Bytes } from "@graphprotocol/graph-ts";
import { appointmentKey } from "../ids";
import { Moment } from "../moment";
import { beginAppointment, endAppointment } from "../store/appointments";
import { countRole, loadFranchise } from "../store/franchises";
import { ensurePerson } from "../store/people";
import { forgetRunning, loadRunning, saveRunning } from "../store/running";

const ROLES = ["MEMBER", "FACILITATOR"];

export function appoint(id: Bytes, account: Bytes, role: i32, by: Bytes, moment: Moment): void {
  saveRunning(appointmentKey(id, role, account), beginAppointment(id, account, ROLES[role], by, moment));
  ensurePerson(account, moment);
  countRole(loadFranchise(id, moment), ROLES[role], 1);
}

/** An owner dismissed an account, or that gave its role up itself. */
export function dismiss(id: Bytes, account: Bytes, role: i32, by: Bytes, moment: Moment): void {
  const key = appointmentKey(id, role, account);
  endAppointment(loadRunning(key, moment), by, moment);
  forgetRunning(key);
  countRole(loadFranchise(id, moment), ROLES[role], -1);
}
