import { type AttestationRecord, applyToAttestations, decodeReputationEvents, deploymentOf } from "@rizom/sdk";
import { environment } from "../../lib/environment.ts";
import type { ApplyReceipt } from "../../lib/overlay/mergeOverlay.ts";

/** Puts what a receipt did into the attestations of one engagement. */
export function changeAttestationsOf(engagementId: bigint): ApplyReceipt<readonly AttestationRecord[]> {
  return (attestations, { logs, timestamp }) => {
    const { attestationRegistry } = deploymentOf(environment.chainId);
    return decodeReputationEvents({ logs, attestationRegistry, timestampOf: () => timestamp }).reduce(
      (known, event) => applyToAttestations(known, event, { engagementId }),
      attestations,
    );
  };
}
