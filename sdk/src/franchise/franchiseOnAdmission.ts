import type { FranchiseEvent } from "./decodeFranchiseEvents.ts";
import type { Franchise } from "./Franchise.ts";

/**
 * A franchise in the moment in which it's admitted, before its owners follow.
 * @returns The franchise, without owners
 * @example
 * if (event.eventName === "FranchiseAdmitted") franchises.push(franchiseOnAdmission(event));
 */
export function franchiseOnAdmission(event: FranchiseEvent & { readonly eventName: "FranchiseAdmitted" }): Franchise {
  const { franchiseId: id, name, charter } = event.args;
  return {
    ...{ id, name, charter, document: null, isSuspended: false, owners: [], ownerCount: 0 },
    ...{ facilitatorCount: 0, memberCount: 0, splitCount: 0 },
    ...{ admittedAt: event.at, block: event.blockNumber, transaction: event.transactionHash },
  };
}
