import { numberToHex } from "viem";
import type { AttestationRecord } from "../reputation/Attestation.ts";
import type { AttestationFilter } from "../reputation/AttestationFilter.ts";
import { ATTESTATION_FIELDS, attestationItem, logIndexOf } from "./attestationFields.ts";
import { fetchEach } from "./fetchEach.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

export const ATTESTATIONS_QUERY = /* GraphQL */ `
  ${ATTESTATION_FIELDS}
  query Attestations($first: Int!, $block: Block_height, $where: Attestation_filter!) {
    items: attestations(first: $first, block: $block, orderBy: id, where: $where) { ...AttestationFields }
    _meta(block: $block) { block { number } }
  }
`;

/**
 * All attestations of a subject, by an attester or about an engagement, with their past and what their documents say.
 * @returns Attestations, newest first, revoked ones too unless only standing ones are asked for
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const received = await fetchAttestations(index, { subject: priya, standing: true });
 */
export async function fetchAttestations(
  index: IndexClient,
  { subject, attester, engagementId, standing, signal }: AttestationFilter & Abortable = {},
): Promise<AttestationRecord[]> {
  const where = {
    ...(subject && { subject: subject.toLowerCase() }),
    ...(attester && { attester: attester.toLowerCase() }),
    ...(engagementId !== undefined && { engagement: numberToHex(engagementId, { size: 32 }) }),
    ...(standing === true && { isStanding: true }),
  };
  const items = await fetchEach(index, { document: ATTESTATIONS_QUERY, item: attestationItem, where, signal });
  const attestations = items.map(({ attestation }) => attestation);
  return attestations.sort((a, b) => Number(b.block - a.block) || logIndexOf(b) - logIndexOf(a));
}
