import * as v from "valibot";
import type { AttestationRecord, AttestationStep } from "../reputation/Attestation.ts";
import { count, hex, linked, small, whole } from "./fields.ts";
import { wordOf } from "./outcomeFields.ts";
import { markedEntries, toWorkMarks } from "./reputationFields.ts";

/** What the index says of an attestation, with its past: somebody who revokes and attests anew a hundred times has more. */
export const ATTESTATION_FIELDS = /* GraphQL */ `
  fragment AttestationFields on Attestation {
    id engagement { engagementId } outcome { number } attester { id } subject { id } work marks digest
    document { comment } attestedAt revokedAt attestedAtBlock attestedTx
    steps(first: 1000, orderBy: block) { id kind work marks digest timestamp block transaction logIndex }
  }
`;

const step: v.GenericSchema<unknown, AttestationStep> = v.pipe(
  v.object({
    ...{ id: hex, kind: wordOf(["added", "revoked"]), ...markedEntries, digest: v.nullable(hex) },
    ...{ timestamp: small, block: whole, transaction: hex, logIndex: count },
  }),
  v.transform(({ work, marks, ...same }) => ({ ...same, work: toWorkMarks({ work, marks }) })),
);

/** The form of an attestation in a list; its id is kept so that lists can be fetched page by page. */
export const attestationItem = v.pipe(
  v.object({
    ...{ id: hex, engagement: v.object({ engagementId: whole }), outcome: v.object({ number: count }) },
    ...{ attester: linked, subject: linked, ...markedEntries, digest: hex },
    document: v.nullable(v.object({ comment: v.string() })),
    ...{ attestedAt: small, revokedAt: v.nullable(small), attestedAtBlock: whole, attestedTx: hex },
    steps: v.array(step),
  }),
  v.transform(({ id, engagement, outcome, work, marks, document, attestedAtBlock, attestedTx, steps, ...same }) => ({
    id,
    attestation: {
      ...{ ...same, uid: id, engagementId: engagement.engagementId, outcome: outcome.number },
      ...{ work: toWorkMarks({ work, marks }), comment: document?.comment ?? null },
      ...{ block: attestedAtBlock, transaction: attestedTx },
      // Within a block the index has no order.
      steps: steps.toSorted((a, b) => Number(a.block - b.block) || a.logIndex - b.logIndex),
    } satisfies AttestationRecord,
  })),
);

/**
 * Where the event is that made an attestation stand, or stand again, to order by it.
 * @returns Its index in the block; 0 where the past isn't known
 * @example
 * const logIndex = logIndexOf(attestation);
 */
export function logIndexOf({ steps }: Pick<AttestationRecord, "steps">): number {
  return steps.findLast(({ kind }) => kind === "added")?.logIndex ?? 0;
}
