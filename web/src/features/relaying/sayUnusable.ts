import { deploymentOf } from "@rizom/sdk";
import { isAddressEqual } from "viem";
import { environment } from "../../lib/environment.ts";
import type { SignedAttestations } from "./SignedFile.ts";

/** Why a file can't be sent from here, in a sentence; null when it can be tried. */
export function sayUnusable(signed: SignedAttestations | null, engagementId: bigint, now: bigint): string | null {
  if (signed === null) {
    return "This isn’t a file of signed attestations, or it’s damaged. Ask whoever signed it to save it again.";
  }
  const { attestationRegistry } = deploymentOf(environment.chainId);
  if (signed.chainId !== environment.chainId || !isAddressEqual(signed.registry, attestationRegistry)) {
    return "It was signed for another network: it has to be sent there.";
  }
  const other = signed.attestations.find((one) => one.engagementId !== engagementId);
  if (other) return `It’s about engagement ${other.engagementId}: send it from that one’s page.`;
  if (signed.deadline < now) return "Its time has passed. Ask whoever signed it to sign it again.";
  return null;
}
