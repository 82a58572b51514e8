import {
  Appointed,
  CharterChanged,
  Dismissed,
  FranchiseAdmitted,
  FranchiseReinstated,
  FranchiseSuspended,
  InvitationWithdrawn,
  MotionSupported,
  MotionSupportWithdrawn,
  OwnerAdded,
  OwnerInvited,
  OwnerRemoved,
  SplitAdded,
} from "../../generated/FranchiseRegistry/FranchiseRegistry";
import { addSplit, admitFranchise, changeCharter, reinstateFranchise, suspendFranchise } from "../handlers/franchises";
import { supportMotion, withdrawMotionSupport } from "../handlers/motions";
import { addOwner, inviteOwner, removeOwner, withdrawInvitation } from "../handlers/owners";
import { appoint, dismiss } from "../handlers/roles";
import { numberId } from "../ids";
import { momentOf } from "../moment";

export function handleFranchiseAdmitted(event: FranchiseAdmitted): void {
  const params = event.params;
  admitFranchise(params.franchiseId, params.name, params.charter, momentOf(event));
}

export function handleFranchiseSuspended(event: FranchiseSuspended): void {
  suspendFranchise(numberId(event.params.franchiseId), momentOf(event));
}

export function handleFranchiseReinstated(event: FranchiseReinstated): void {
  reinstateFranchise(numberId(event.params.franchiseId), momentOf(event));
}

export function handleOwnerAdded(event: OwnerAdded): void {
  const params = event.params;
  addOwner(numberId(params.franchiseId), params.account, params.ownerCount.toI32(), momentOf(event));
}

export function handleOwnerRemoved(event: OwnerRemoved): void {
  const params = event.params;
  removeOwner(numberId(params.franchiseId), params.account, params.ownerCount.toI32(), momentOf(event));
}

export function handleOwnerInvited(event: OwnerInvited): void {
  const params = event.params;
  inviteOwner(numberId(params.franchiseId), params.account, params.deadline, momentOf(event));
}

export function handleInvitationWithdrawn(event: InvitationWithdrawn): void {
  withdrawInvitation(numberId(event.params.franchiseId), event.params.account, momentOf(event));
}

export function handleCharterChanged(event: CharterChanged): void {
  changeCharter(numberId(event.params.franchiseId), event.params.charter, momentOf(event));
}

export function handleMotionSupported(event: MotionSupported): void {
  const params = event.params;
  supportMotion(
    numberId(params.franchiseId),
    params.matter,
    params.subject,
    params.owner,
    params.support.toI32(),
    params.needed.toI32(),
    momentOf(event),
  );
}

export function handleMotionSupportWithdrawn(event: MotionSupportWithdrawn): void {
  const params = event.params;
  withdrawMotionSupport(
    numberId(params.franchiseId),
    params.matter,
    params.subject,
    params.owner,
    params.support.toI32(),
    momentOf(event),
  );
}

export function handleAppointed(event: Appointed): void {
  const params = event.params;
  appoint(numberId(params.franchiseId), params.account, params.role, params.by, momentOf(event));
}

export function handleDismissed(event: Dismissed): void {
  const params = event.params;
  dismiss(numberId(params.franchiseId), params.account, params.role, params.by, momentOf(event));
}

export function handleSplitAdded(event: SplitAdded): void {
  addSplit(numberId(event.params.franchiseId), event.params.split, momentOf(event));
}
