import { type Address, concatHex, keccak256, pad, toHex } from "viem";
import type { CertificationAttestation, CertificationInputs } from "../certification/CertificationInputs.ts";
import { DEFAULT_PARAMETERS } from "../certification/CertificationParameters.ts";
import { type Mark, WORK_TYPES, type WorkMark } from "../reputation/WorkType.ts";
import { type Chance, random } from "./random.ts";

const NOW = 1_800_000_000n;
const DAY = 86_400;
const PRICED = addressOf(0xa1);
const UNPRICED = addressOf(0xa2);
const FLOOR = 1_000n;
/** Older than what counts at all. */
const OLDEST = 30 * 365 * DAY;

function addressOf(number: number): Address {
  return pad(toHex(number), { size: 20 });
}

/** One to three types of work with any marks. */
export function randomWork(chance: Chance, markOf: () => number = () => chance.below(5)): WorkMark[] {
  const first = chance.below(WORK_TYPES.length);
  return Array.from({ length: 1 + chance.below(3) }, (_, index) => ({
    work: WORK_TYPES[(first + 2 * index) % WORK_TYPES.length] ?? "advising",
    // Below five by construction, which a number can't show.
    mark: markOf() as Mark,
  }));
}

/** @returns an attestation as the chain would number it */
export function attestationOf(
  about: { readonly engagementId: bigint; readonly outcome: number },
  attester: Address,
  subject: Address,
  work: readonly WorkMark[],
): CertificationAttestation {
  const uid = keccak256(concatHex([toHex(about.engagementId, { size: 32 }), toHex(about.outcome), attester, subject]));
  return { uid, engagementId: about.engagementId, outcome: about.outcome, attester, subject, work };
}

/** A small history of any kind, the same for the same number: with outcomes that don't count, and old ones. */
export function randomHistory(seed: number): CertificationInputs {
  const chance = random(seed);
  const people = Array.from({ length: 2 + chance.below(9) }, (_, index) => addressOf(0x100 + index));
  const outcomes = Array.from({ length: 1 + chance.below(12) }, (_, index) => ({
    engagementId: BigInt(1 + (index >> 1)),
    outcome: index & 1,
    acceptedAt: NOW - BigInt(chance.below(chance.below(4) === 0 ? OLDEST : 900 * DAY)),
    asset: chance.below(8) === 0 ? UNPRICED : PRICED,
    paid: chance.below(8) === 0 ? FLOOR - 1n : FLOOR + BigInt(chance.below(3)),
  }));
  const attestations = new Map<string, CertificationAttestation>();
  for (let left = chance.below(60); left > 0; left--) {
    const about = chance.below(20) === 0 ? { engagementId: 99n, outcome: 0 } : chance.pick(outcomes);
    const [attester, subject] = [chance.pick(people), chance.pick(people)];
    if (attester === subject) continue;
    const attestation = attestationOf(about, attester, subject, randomWork(chance));
    attestations.set(attestation.uid, attestation);
  }
  const seeds = people
    .filter(() => chance.below(3) === 0)
    .map((account) => ({ account, trust: BigInt(chance.below(3)) * 500_000_000_000n }));
  return {
    now: NOW,
    outcomes,
    attestations: [...attestations.values()],
    seeds,
    floors: [{ asset: PRICED, minimum: FLOOR }],
    parameters: chance.below(2) === 0 ? DEFAULT_PARAMETERS : randomParameters(chance),
  };
}

function randomParameters(chance: Chance): CertificationInputs["parameters"] {
  const few = () => BigInt(1 + chance.below(4));
  return {
    ...DEFAULT_PARAMETERS,
    halfLife: BigInt(1 + chance.below(1_000 * DAY)),
    pairCap: few(),
    spread: few(),
    damping: BigInt(chance.below(10_001)),
    iterations: chance.below(6),
    edgeTrust: chance.bigint(42),
    markTrust: [0n, BigInt(chance.below(5)), BigInt(chance.below(5)), BigInt(chance.below(5)), 4n],
    halfTrust: 1n + chance.bigint(40),
    steepness: 1 + chance.below(4),
    raterFloor: BigInt(chance.below(1_000_001)),
    zSquared: BigInt(chance.below(700)),
  };
}
