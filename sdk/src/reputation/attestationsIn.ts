import type { Hex } from "viem";
import type { AttestationRecord } from "./Attestation.ts";
import { applyToAttestations } from "./applyToAttestations.ts";
import type { ReputationEvent } from "./decodeReputationEvents.ts";

/**
 * What all events together tell of attestations.
 * @param events In the order of the chain, from the beginning
 * @returns Attestations with their past, revoked ones too, newest first
 * @example
 * const standing = attestationsIn(events).filter(({ revokedAt }) => revokedAt === null);
 */
export function attestationsIn(events: readonly ReputationEvent[]): AttestationRecord[] {
  const all = new Map<Hex, AttestationRecord>();
  for (const event of events) {
    if (event.eventName !== "AttestationAdded" && event.eventName !== "AttestationRevoked") continue;
    const { uid } = event.args;
    const known = all.get(uid);
    const [after] = applyToAttestations(known ? [known] : [], event);
    // What is made anew goes to the end, as the newest.
    if (event.eventName === "AttestationAdded") all.delete(uid);
    if (after) all.set(uid, after);
  }
  return [...all.values()].reverse();
}
