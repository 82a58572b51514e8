import { deploymentOf } from "@rizom/sdk";
import { isAddressEqual } from "viem";
import { environment } from "../../lib/environment.ts";
import type { Signed } from "./SignedFile.ts";

/** Why what was signed can't be sent from here, in a sentence; null when the chain is to be asked. */
export function sayUnusable(signed: Signed, engagementId: bigint, now: bigint): string | null {
  const { attestationRegistry } = deploymentOf(environment.chainId);
  if (signed.chainId !== environment.chainId) return "It was signed for another network: it has to be sent there.";
  if (!isAddressEqual(signed.registry, attestationRegistry)) {
    return "It was signed for another registry of attestations than this network’s: it can’t be sent from here.";
  }
  const other = signed.about.find((one) => one.engagementId !== engagementId);
  if (other) return `It’s about engagement ${other.engagementId}: open it on that one’s page.`;
  if (signed.deadline < now) return "Its time has passed. Ask whoever signed it to sign it again.";
  return null;
}
