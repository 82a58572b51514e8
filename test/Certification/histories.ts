import {
  type CertificationAttestation,
  type CertificationFloor,
  type CertificationInputs,
  type CertificationOutcome,
  type CertificationSeed,
  WORK_TYPES,
  type WorkMark,
} from "@rizom/sdk";
import { type Address, encodeAbiParameters, keccak256, numberToHex, zeroAddress } from "viem";
import { type Random, randomFrom } from "../random.ts";
import { randomParameters } from "./parameters.ts";

/** The last asset has no floor. */
const ASSETS: readonly Address[] = [zeroAddress, numberToHex(0xd0, { size: 20 }), numberToHex(0xd1, { size: 20 })];
const UNPRICED = numberToHex(0xdd, { size: 20 });
const NOW = 10n ** 12n;

/** How large a history is, and how its people attest. */
type Shape = {
  readonly people: readonly Address[];
  /** Nobody attests anybody of another group. */
  readonly groups: number;
  readonly outcomes: number;
  readonly attestations: number;
  readonly marks: readonly WorkMark["mark"][];
  readonly types: number;
};

function shapeOf(random: Random): Shape {
  const isLarge = random.integer(1, 20) === 1;
  // Few people with much to say of each other reach the caps of pairs.
  const isTight = random.integer(1, 4) === 1;
  const count = isTight ? random.integer(2, 3) : isLarge ? random.integer(8, 20) : random.integer(1, 8);
  const marks = random.pick([[0], [4], [0, 4], [1, 2], [2, 3, 4], [3, 4], [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]] as const);
  return {
    people: Array.from({ length: count }, () => numberToHex(random.bits(160), { size: 20 })),
    groups: random.pick([1, 1, 1, 2, 3]),
    outcomes: isLarge || isTight ? random.integer(4, 16) : random.integer(0, 5),
    attestations: isLarge ? random.integer(30, 60) : random.integer(0, isTight ? 28 : 14),
    marks,
    types: random.pick([1, 2, 9, 9]),
  };
}

/** With all that rounding and halving could get wrong. */
function ageOf(random: Random, halfLife: bigint): bigint {
  const halfLives = BigInt(random.pick([0, 1, 1, 2, 3, random.integer(4, 19), 20, 21, random.integer(22, 40)]));
  const exactly = halfLives * halfLife;
  const between = random.bits(62) % (3n * halfLife);
  const age = random.pick([0n, 0n, 1n, exactly, exactly + 1n, exactly > 0n ? exactly - 1n : 0n, between, between]);
  return age > NOW ? NOW : age;
}

function outcomesOf(
  random: Random,
  count: number,
  halfLife: bigint,
  floors: readonly CertificationFloor[],
): CertificationOutcome[] {
  return Array.from({ length: count }, (_, i) => {
    const floor = random.pick(floors);
    const { asset, minimum } = random.integer(1, 20) === 1 ? { asset: UNPRICED, minimum: 10n ** 18n } : floor;
    const enough = random.pick([minimum, minimum + 1n, minimum * 1_000n, 2n ** 128n - 1n]);
    const paid = random.integer(1, 12) === 1 ? random.pick([0n, minimum - 1n]) : enough;
    // Three outcomes to an engagement, so that one number alone names none.
    return {
      engagementId: 1n + BigInt(i) / 3n,
      outcome: 1 + (i % 3),
      acceptedAt: NOW - ageOf(random, halfLife),
      asset,
      paid,
    };
  });
}

function workOf(random: Random, { marks, types }: Shape): WorkMark[] {
  const left = WORK_TYPES.slice(0, types);
  const count = Math.min(random.integer(1, 3), types);
  return Array.from({ length: count }, () => {
    const [work] = left.splice(random.integer(0, left.length - 1), 1);
    if (work === undefined) throw new Error("There are more types of work than that.");
    return { work, mark: random.pick(marks) };
  });
}

/** As `uidOf` of the registry. */
const uidOf = (engagementId: bigint, outcome: number, attester: Address, subject: Address) =>
  keccak256(
    encodeAbiParameters(
      [{ type: "uint256" }, { type: "uint256" }, { type: "address" }, { type: "address" }],
      [engagementId, BigInt(outcome), attester, subject],
    ),
  );

function attestationsOf(
  random: Random,
  shape: Shape,
  outcomes: readonly CertificationOutcome[],
): CertificationAttestation[] {
  const found = new Map<string, CertificationAttestation>();
  if (outcomes.length === 0 || shape.people.length < 2) return [];
  for (let i = 0; i < shape.attestations; ++i) {
    const [from, to] = [random.integer(0, shape.people.length - 1), random.integer(0, shape.people.length - 1)];
    const [attester, subject] = [shape.people[from], shape.people[to]];
    if (!attester || !subject || attester === subject || from % shape.groups !== to % shape.groups) continue;
    const { engagementId, outcome } =
      random.integer(1, 40) === 1 ? { engagementId: 999n, outcome: 1 } : random.pick(outcomes);
    const uid = uidOf(engagementId, outcome, attester, subject);
    found.set(uid, { uid, engagementId, outcome, attester, subject, work: workOf(random, shape) });
  }
  return [...found.values()];
}

function seedsOf(random: Random, people: readonly Address[], seedTrust: bigint): CertificationSeed[] {
  // A seed that nobody attests and that attests nobody is a member, too.
  const stranger = numberToHex(random.bits(160), { size: 20 });
  const count = random.pick([0, 1, 1, 2, 3, people.length]);
  const accounts = new Set([...people.slice(0, count), ...(random.integer(1, 5) === 1 ? [stranger] : [])]);
  const owners = BigInt(random.integer(1, 7));
  return [...accounts].map((account) => ({
    account,
    trust: random.pick([seedTrust, seedTrust / owners, seedTrust / owners, 0n, 1n, random.bits(46)]),
  }));
}

/** A history, the same for the same seed. */
export function randomHistory(seed: string): CertificationInputs {
  const random = randomFrom(seed);
  const parameters = randomParameters(random);
  const shape = shapeOf(random);
  const floors = ASSETS.map((asset) => ({ asset, minimum: random.pick([1n, 10n ** 6n, 4n * 10n ** 14n]) }));
  const outcomes = outcomesOf(random, shape.outcomes, parameters.halfLife, floors);
  const attestations = attestationsOf(random, shape, outcomes);
  return {
    now: NOW,
    outcomes,
    attestations,
    seeds: seedsOf(random, shape.people, parameters.seedTrust),
    floors,
    parameters,
  };
}
