import { Bytes } from "@graphprotocol/graph-ts";
import { Outcome } from "../../generated/schema";
import { Moment } from "../moment";
import { createParticipation } from "../store/participations";
import { countOutcome } from "../store/people";

/** Client, facilitator and team took part in an outcome; who was two of these is the first of them, and can't be counted twice. */
export function recordParticipations(
  outcome: Outcome,
  client: Bytes,
  facilitator: Bytes,
  team: Array<Bytes>,
  moment: Moment,
): void {
  record(outcome, client, "CLIENT", moment);
  record(outcome, facilitator, "FACILITATOR", moment);
  for (let i = 0; i < team.length; i++) {
    if (team[i] != client && team[i] != facilitator) record(outcome, team[i], "TEAM", moment);
  }
}

function record(outcome: Outcome, account: Bytes, role: string, moment: Moment): void {
  createParticipation(outcome, account, role, moment);
  countOutcome(account, moment);
}
