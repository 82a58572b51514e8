import { Bytes } from "@graphprotocol/graph-ts";
import { Outcome, Participation } from "../../generated/schema";
import { participationId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

export function createParticipation(outcome: Outcome, account: Bytes, role: string, moment: Moment): void {
  const participation = new Participation(participationId(outcome.id, account));
  participation.engagement = outcome.engagement;
  participation.outcome = outcome.id;
  participation.account = ensureAccount(account);
  participation.role = role;
  participation.acceptedAt = moment.timestamp;
  participation.save();
}
