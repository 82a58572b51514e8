import { type Attestation, verifyAttestation } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { environment } from "../../lib/environment.ts";
import { keys } from "../../lib/keys.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { limitAtOnce } from "./limitAtOnce.ts";

/** More at once would keep the node and the gateways from everything else. */
const MOST_AT_ONCE = 3;
const limited = limitAtOnce(MOST_AT_ONCE);

const PATIENCE = 6_000;
/** What was checked a while ago is checked again when somebody comes back to it: it may have been revoked. */
const HOLDS = 60_000;

/** Everything that is shown of it: what was found of one claim says nothing of another under the same name. */
function claimOf({ uid, digest, engagementId, outcome, attester, subject, work, ...when }: Attestation): string[] {
  const { attestedAt, revokedAt, block, transaction } = when;
  const marks = work.map(({ work: type, mark }) => `${type} ${mark}`).join(", ");
  return [uid, digest, attester, subject, marks, transaction].concat(
    [engagementId, outcome, attestedAt, block, revokedAt ?? ""].map(String),
  );
}

/** What this browser finds when it asks the chain and the gateways itself. */
export function verificationQueryOptions(attestation: Attestation) {
  return {
    queryKey: keys.reputationPart("verification", ...claimOf(attestation)),
    queryFn: () =>
      limited(() =>
        verifyAttestation(publicClient, {
          ...{ attestation, gateways: environment.ipfsGatewayUrls, timeoutMs: PATIENCE },
        }),
      ),
    staleTime: HOLDS,
    retry: false,
  };
}

/** Begins when somebody sees the attestation. */
export const useVerification = (attestation: Attestation, isSeen: boolean) =>
  useQuery({ ...verificationQueryOptions(attestation), enabled: isSeen });

export type Verification = ReturnType<typeof useVerification>;
