import {
  accountOfSubject,
  deploymentOf,
  type FranchiseRecord,
  type Motion,
  supportAdmissionRequest,
  supportCharterRequest,
  supportRemovalRequest,
} from "@rizom/sdk";
import { isAddressEqual } from "viem";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action, ContractRequest } from "../../../transactions/action.ts";
import { sayEffect, sayMotion } from "../sayMotion.ts";

type Order = {
  franchise: FranchiseRecord;
  motion: Pick<Motion, "matter" | "subject">;
  /** How it stands now, as the chain has it. */
  support: number;
  needed: number;
};

/** Brings or supports something that the owners of a franchise decide together. */
export function supportMotion({ franchise, motion, support, needed }: Order): Action {
  const { id, name, ownerCount } = franchise;
  const what = sayMotion(motion, franchise);
  const after = support + 1;
  const isCarried = after >= needed;
  const others = needed - after;
  const effect = sayEffect(motion, franchise);
  const account = motion.matter === "CHANGE_CHARTER" ? null : accountOfSubject(motion.subject);
  return {
    label: what,
    describe: isCarried
      ? `With your support it’s carried: ${effect}.`
      : `You are for it. ${others} more of the ${ownerCount} owners of ${name} ${others === 1 ? "has" : "have"} to be; then ${effect}. You can take your support back until then.`,
    changes: [{ label: "Owners for it", before: `${support} of ${ownerCount}`, after: `${after} of ${ownerCount}` }],
    steps: [{ kind: "transaction", label: what, request: requestOf(motion) }],
    invalidates: [keys.franchise(id), keys.franchises, ...(account ? [keys.account(account)] : [])],
    expectedEvents: isCarried ? ["MotionSupported", eventOf(franchise, motion)] : ["MotionSupported"],
    done: {
      sentence: isCarried
        ? `Carried: ${effect}.`
        : `You are for it: ${after} of ${ownerCount} owners are, and ${needed} carry it.`,
      href: `/franchises/${id}`,
      linkLabel: "See the franchise",
    },
  };
}

function requestOf({ matter, subject }: Order["motion"]): ContractRequest {
  const { franchiseRegistry } = deploymentOf(environment.chainId);
  if (matter === "CHANGE_CHARTER") return supportCharterRequest({ franchiseRegistry, charter: subject });
  const account = accountOfSubject(subject);
  return matter === "ADMIT_OWNER"
    ? supportAdmissionRequest({ franchiseRegistry, account })
    : supportRemovalRequest({ franchiseRegistry, account });
}

/** What the contract says when it's carried. */
function eventOf({ owners }: FranchiseRecord, { matter, subject }: Order["motion"]): string {
  if (matter === "CHANGE_CHARTER") return "CharterChanged";
  if (matter === "ADMIT_OWNER") return "OwnerInvited";
  const isOwner = owners.some((owner) => isAddressEqual(owner, accountOfSubject(subject)));
  return isOwner ? "OwnerRemoved" : "InvitationWithdrawn";
}
