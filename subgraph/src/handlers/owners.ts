import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { invitationKey } from "../ids";
import { Moment } from "../moment";
import { saveOwnership } from "../store/accounts";
import { loadFranchise, saveRoster } from "../store/franchises";
import { createInvitation, saveAccepted, saveWithdrawn } from "../store/invitations";
import { beginOwnership, endOwnership } from "../store/ownerships";
import { ensurePerson } from "../store/people";
import { beginRoster, endRoster } from "../store/rosters";
import { findRunning, forgetRunning, loadRunning, saveRunning } from "../store/running";

/** A founder, or somebody who accepted an invitation, became an owner. */
export function addOwner(id: Bytes, account: Bytes, ownerCount: i32, moment: Moment): void {
  saveOwnership(account, beginOwnership(id, account, moment));
  ensurePerson(account, moment);
  changeRoster(id, ownerCount, moment);
  const key = invitationKey(id, account);
  const invitation = findRunning(key);
  if (invitation === null) return;
  saveAccepted(invitation, moment);
  forgetRunning(key);
}

export function removeOwner(id: Bytes, account: Bytes, ownerCount: i32, moment: Moment): void {
  endOwnership(account, moment);
  saveOwnership(account, null);
  changeRoster(id, ownerCount, moment);
}

/** An invitation takes the place of one that nobody accepted in time. */
export function inviteOwner(id: Bytes, account: Bytes, deadline: BigInt, moment: Moment): void {
  saveRunning(invitationKey(id, account), createInvitation(id, account, deadline, moment));
}

export function withdrawInvitation(id: Bytes, account: Bytes, moment: Moment): void {
  const key = invitationKey(id, account);
  saveWithdrawn(loadRunning(key, moment), moment);
  forgetRunning(key);
}

/** All motions of the franchise that are open now lapse with their roster: nothing goes through them. */
function changeRoster(id: Bytes, ownerCount: i32, moment: Moment): void {
  const franchise = loadFranchise(id, moment);
  const number = endRoster(franchise.roster, moment);
  saveRoster(franchise, beginRoster(id, number + 1), ownerCount);
}
