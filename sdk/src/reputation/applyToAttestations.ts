import type { Attestation, AttestationRecord, AttestationStep } from "./Attestation.ts";
import type { AttestationFilter } from "./AttestationFilter.ts";
import type { ReputationEvent } from "./decodeReputationEvents.ts";
import { isAskedFor } from "./isAskedFor.ts";
import { unpackMarks } from "./unpackMarks.ts";

type Told<Name> = Extract<ReputationEvent, { readonly eventName: Name }>;
type Added = Told<"AttestationAdded">;
type Revoked = Told<"AttestationRevoked">;

const placeOf = ({ id, at, blockNumber, transactionHash, logIndex }: ReputationEvent) => ({
  ...{ id, timestamp: at, block: blockNumber, transaction: transactionHash, logIndex },
});

const stepsOf = (known: Attestation | undefined): readonly AttestationStep[] =>
  known !== undefined && "steps" in known ? (known as AttestationRecord).steps : [];

/** What was read later than an event happened has it already, by its id, or where the past isn't known by its block. */
function isKnownAlready(known: Attestation | undefined, event: Added | Revoked): boolean {
  if (known === undefined) return false;
  if ("steps" in known) return stepsOf(known).some(({ id }) => id === event.id);
  if (event.eventName === "AttestationRevoked") return known.revokedAt !== null || known.block > event.blockNumber;
  return known.block >= event.blockNumber;
}

function added(known: Attestation | undefined, event: Added): AttestationRecord {
  const { uid, subject, attester, engagementId, outcome, marks, digest } = event.args;
  const work = unpackMarks(marks);
  const step = { ...placeOf(event), kind: "added", work, digest } as const;
  const { blockNumber: block, transactionHash: transaction } = event;
  return {
    ...{ uid, engagementId, outcome: Number(outcome), attester, subject, work, digest },
    ...{ attestedAt: event.at, revokedAt: null, block, transaction },
    ...{ comment: null, steps: [...stepsOf(known), step] },
  };
}

function revoked<Known extends Attestation>(known: Known, event: Revoked): Known {
  const step = { ...placeOf(event), kind: "revoked", work: [], digest: null } as const;
  return { ...known, revokedAt: event.at, ...("steps" in known && { steps: [...stepsOf(known), step] }) };
}

/**
 * A list of attestations, newest first, as it is after something happened in the registry. What it tells already
 * changes nothing, nor does what isn't about this list.
 * @param about Which attestations the list is about; default: all
 * @returns The list itself when nothing of it changed
 * @example
 * const after = events.reduce((known, event) => applyToAttestations(known, event, { engagementId: 1n }), attestations);
 */
export function applyToAttestations<Known extends Attestation>(
  attestations: readonly Known[],
  event: ReputationEvent,
  about: AttestationFilter = {},
): readonly (Known | AttestationRecord)[] {
  if (event.eventName !== "AttestationAdded" && event.eventName !== "AttestationRevoked") return attestations;
  const { uid } = event.args;
  const known = attestations.find((one) => one.uid === uid);
  if (isKnownAlready(known, event)) return attestations;
  const others = attestations.filter((one) => one.uid !== uid);
  if (event.eventName === "AttestationAdded") {
    return isAskedFor(event.args, about) ? [added(known, event), ...others] : attestations;
  }
  if (!known) return attestations;
  if (about.standing === true) return others;
  return attestations.map((one) => (one === known ? revoked(one, event) : one));
}
