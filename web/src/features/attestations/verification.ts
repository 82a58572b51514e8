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

/** What this browser finds when it asks the chain and the gateways itself. */
export function verificationQueryOptions(attestation: Attestation) {
  const { uid, digest, revokedAt } = attestation;
  return {
    queryKey: keys.reputationPart("verification", uid, digest, `${revokedAt ?? ""}`),
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
