import { type AttestationRecord, fetchAttestations, readAttestationsFromLogs } from "@rizom/sdk";
import { useMemo } from "react";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { pace } from "../../lib/index/pace.ts";
import { keys } from "../../lib/keys.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { changeAttestationsOf } from "./attestationsOverlay.ts";

/** All that was said about an engagement, what was taken back included. */
export function attestationsOfQueryOptions(engagementId: bigint) {
  return fromIndexOrChain<readonly AttestationRecord[], ReturnType<typeof keys.reputationPart>>({
    queryKey: keys.reputationPart("engagement", String(engagementId)),
    index: (client) => fetchAttestations(client, { engagementId }),
    chain: (client) => readAttestationsFromLogs(client, { engagementId }),
  });
}

export function useAttestationsOf(engagementId: bigint) {
  const apply = useMemo(() => changeAttestationsOf(engagementId), [engagementId]);
  return useMergedQuery({ ...attestationsOfQueryOptions(engagementId), refetchInterval: pace }, apply);
}
