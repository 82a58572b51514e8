import {
  type AttestationRecord,
  applyToAttestations,
  decodeReputationEvents,
  deploymentOf,
  fetchAttestations,
  readAttestationsFromLogs,
} from "@rizom/sdk";
import { useMemo } from "react";
import type { Address } from "viem";
import { environment } from "../../lib/environment.ts";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { pace } from "../../lib/index/pace.ts";
import { keys } from "../../lib/keys.ts";
import type { ApplyReceipt } from "../../lib/overlay/mergeOverlay.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";

/** Those of an account, or those that it made. */
export type Side = "subject" | "attester";

type Listed = readonly AttestationRecord[];

/** What others attest of an account, or what it attests of others; newest first, revoked ones included. */
export function attestationsQueryOptions(account: Address, side: Side) {
  return fromIndexOrChain<Listed, ReturnType<typeof keys.reputationPart>>({
    queryKey: keys.reputationPart("attestations", side, account.toLowerCase()),
    index: (client) => fetchAttestations(client, { [side]: account }),
    chain: (client) => readAttestationsFromLogs(client, { [side]: account }),
  });
}

/** Puts what a receipt did into a list. */
export function changeAttestations(account: Address, side: Side): ApplyReceipt<Listed> {
  return (attestations, { logs, timestamp }) => {
    const { attestationRegistry } = deploymentOf(environment.chainId);
    return decodeReputationEvents({ logs, attestationRegistry, timestampOf: () => timestamp }).reduce<Listed>(
      (known, event) => applyToAttestations(known, event, { [side]: account }),
      attestations,
    );
  };
}

export function useAttestations(account: Address, side: Side) {
  const apply = useMemo(() => changeAttestations(account, side), [account, side]);
  return useMergedQuery({ ...attestationsQueryOptions(account, side), refetchInterval: pace }, apply);
}
