import { type Address, isAddressEqual } from "viem";
import type { FranchiseEvent } from "./decodeFranchiseEvents.ts";
import { FRANCHISE_ROLES } from "./FRANCHISE_LIMITS.ts";
import type { Franchise } from "./Franchise.ts";

function counted<Counts extends Franchise>(franchise: Counts, role: number, change: 1 | -1): Counts {
  const field = FRANCHISE_ROLES[role] === "MEMBER" ? "memberCount" : "facilitatorCount";
  return { ...franchise, [field]: franchise[field] + change };
}

const without = (owners: readonly Address[], account: Address) =>
  owners.filter((owner) => !isAddressEqual(owner, account));

/**
 * A franchise as it is after something happened; what happened in another one leaves it as it is.
 * @returns The franchise itself when nothing of what it tells changed
 * @example
 * const after = events.reduce(applyToFranchise, franchise);
 */
export function applyToFranchise<Known extends Franchise>(franchise: Known, event: FranchiseEvent): Known {
  if (event.args.franchiseId !== franchise.id) return franchise;
  switch (event.eventName) {
    case "FranchiseSuspended":
      return { ...franchise, isSuspended: true };
    case "FranchiseReinstated":
      return { ...franchise, isSuspended: false };
    case "CharterChanged":
      return { ...franchise, charter: event.args.charter, document: null };
    case "OwnerAdded": {
      const owners = [...without(franchise.owners, event.args.account), event.args.account];
      return { ...franchise, owners, ownerCount: Number(event.args.ownerCount) };
    }
    case "OwnerRemoved": {
      const owners = without(franchise.owners, event.args.account);
      return { ...franchise, owners, ownerCount: Number(event.args.ownerCount) };
    }
    case "Appointed":
      return counted(franchise, event.args.role, 1);
    case "Dismissed":
      return counted(franchise, event.args.role, -1);
    case "SplitAdded":
      return { ...franchise, splitCount: franchise.splitCount + 1 };
    default:
      return franchise;
  }
}
