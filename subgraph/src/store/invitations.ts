import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Invitation } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

export function createInvitation(franchise: Bytes, account: Bytes, deadline: BigInt, moment: Moment): Bytes {
  const invitation = new Invitation(eventId(moment));
  invitation.franchise = franchise;
  invitation.account = ensureAccount(account);
  invitation.deadline = deadline;
  invitation.invitedAt = moment.timestamp;
  invitation.save();
  return invitation.id;
}

export function saveAccepted(id: Bytes, moment: Moment): void {
  const invitation = Invitation.load(id) as Invitation; // made before it was noted as open
  invitation.acceptedAt = moment.timestamp;
  invitation.save();
}

export function saveWithdrawn(id: Bytes, moment: Moment): void {
  const invitation = Invitation.load(id) as Invitation; // made before it was noted as open
  invitation.withdrawnAt = moment.timestamp;
  invitation.save();
}
