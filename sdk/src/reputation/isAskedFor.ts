import { isAddressEqual } from "viem";
import type { Attestation } from "./Attestation.ts";
import type { AttestationFilter } from "./AttestationFilter.ts";

/**
 * Whether an attestation belongs to a list, whether it stands or not.
 * @returns True when nothing that the list asks for speaks against it
 * @example
 * attestations.filter((one) => isAskedFor(one, { subject: priya }));
 */
export function isAskedFor(
  attestation: Pick<Attestation, "subject" | "attester" | "engagementId">,
  { subject, attester, engagementId }: AttestationFilter,
): boolean {
  if (subject && !isAddressEqual(attestation.subject, subject)) return false;
  if (attester && !isAddressEqual(attestation.attester, attester)) return false;
  return engagementId === undefined || attestation.engagementId === engagementId;
}
