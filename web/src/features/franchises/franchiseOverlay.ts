import {
  applyToFranchise,
  applyToRecord,
  decodeFranchiseEvents,
  deploymentOf,
  type Franchise,
  type FranchiseEvent,
  type FranchiseRecord,
  franchiseOnAdmission,
} from "@rizom/sdk";
import { environment } from "../../lib/environment.ts";
import type { ApplyReceipt } from "../../lib/overlay/mergeOverlay.ts";
import type { OverlayReceipt } from "../../lib/overlay/overlayStore.ts";

/** What a receipt tells of franchises. */
export function franchiseEventsOf({ logs, timestamp }: OverlayReceipt): FranchiseEvent[] {
  const { franchiseRegistry } = deploymentOf(environment.chainId);
  return decodeFranchiseEvents({ logs, franchiseRegistry, timestampOf: () => timestamp });
}

/** Puts what a receipt did into the list of franchises. */
export const changeFranchises: ApplyReceipt<readonly Franchise[]> = (franchises, receipt) => {
  let changed = franchises;
  for (const event of franchiseEventsOf(receipt)) {
    if (event.eventName === "FranchiseAdmitted") changed = changed.concat(franchiseOnAdmission(event));
    changed = changed.map((franchise) => applyToFranchise(franchise, event));
  }
  return changed;
};

/** Puts what a receipt did into a franchise and its past. */
export const changeFranchise: ApplyReceipt<FranchiseRecord | null> = (record, receipt) =>
  record && franchiseEventsOf(receipt).reduce(applyToRecord, record);
