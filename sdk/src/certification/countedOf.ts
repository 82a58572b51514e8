import type { NotCounted, NotCountedReason } from "./Certification.ts";
import type { CertificationAttestation, CertificationInputs, CertificationOutcome } from "./CertificationInputs.ts";
import { decayOf } from "./decayOf.ts";
import { byKey, type Key, keyOf, outcomeKey } from "./keys.ts";
import { strengthOf } from "./strengthOf.ts";

/** An attestation that counts, with what follows from it alone. */
export type Counted = {
  readonly attestation: CertificationAttestation;
  readonly attester: Key;
  readonly subject: Key;
  /** Of the outcome, in seconds. */
  readonly age: bigint;
  readonly decay: bigint;
  /** 0 to 24. */
  readonly strength: bigint;
};

/**
 * Divides attestations into those about outcomes that count, and the others with the reason.
 * @returns Both by uid
 */
export function countedOf({ now, outcomes, attestations, floors, parameters }: CertificationInputs): {
  counted: Counted[];
  notCounted: NotCounted[];
} {
  const minimums = new Map(floors.map(({ asset, minimum }) => [keyOf(asset), minimum]));
  const known = new Map(outcomes.map((outcome) => [outcomeKey(outcome), outcome]));
  const counted: Counted[] = [];
  const notCounted: NotCounted[] = [];
  for (const attestation of attestations.toSorted((a, b) => byKey(a.uid.toLowerCase(), b.uid.toLowerCase()))) {
    const outcome = known.get(outcomeKey(attestation));
    const reason = reasonAgainst(outcome, minimums);
    if (!outcome || reason) {
      notCounted.push({ uid: attestation.uid, reason: reason ?? "unknown-outcome" });
      continue;
    }
    const age = now - outcome.acceptedAt;
    counted.push({
      attestation,
      attester: keyOf(attestation.attester),
      subject: keyOf(attestation.subject),
      age,
      decay: decayOf(age, parameters.halfLife),
      strength: strengthOf(attestation.work, parameters.markTrust),
    });
  }
  return { counted, notCounted };
}

function reasonAgainst(
  outcome: CertificationOutcome | undefined,
  minimums: ReadonlyMap<Key, bigint>,
): NotCountedReason | null {
  if (!outcome) return "unknown-outcome";
  const minimum = minimums.get(keyOf(outcome.asset));
  if (minimum === undefined) return "unpriced-asset";
  return outcome.paid < minimum ? "below-floor" : null;
}
