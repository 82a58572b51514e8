import { isAddress, isHex, size } from "viem";
import { WORK_TYPES } from "../reputation/WorkType.ts";
import { CertificationError, type CertificationProblem } from "./CertificationError.ts";
import type { CertificationAttestation, CertificationInputs } from "./CertificationInputs.ts";
import { checkParameters } from "./checkParameters.ts";
import { keyOf, outcomeKey } from "./keys.ts";

const MOST_TYPES = 3;

function fail(problem: CertificationProblem, message: string): never {
  throw new CertificationError(problem, message);
}

/** Refuses what is there twice. */
function once(keys: Iterable<string>, problem: CertificationProblem, what: (key: string) => string): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) fail(problem, `${what(key)} is there twice. Leave one of them out.`);
    seen.add(key);
  }
}

function checkAddress(value: string, what: string): void {
  if (!isAddress(value, { strict: false })) fail("address", `${what} is “${value}”, which isn't an address.`);
}

function checkMarks({ uid, work }: CertificationAttestation): void {
  if (work.length < 1 || work.length > MOST_TYPES) {
    fail("marks", `Attestation ${uid} marks ${work.length} types of work. It must be one to three.`);
  }
  for (const { work: type, mark } of work) {
    if (!WORK_TYPES.includes(type)) fail("marks", `Attestation ${uid} marks “${type}”, which isn't a type of work.`);
    if (!Number.isInteger(mark) || mark < 0 || mark > 4) {
      fail("marks", `Attestation ${uid} has a mark of ${mark}. Marks are 0 to 4.`);
    }
  }
  if (new Set(work.map((each) => each.work)).size < work.length) {
    fail("marks", `Attestation ${uid} marks one type of work twice.`);
  }
}

function checkAttestation(attestation: CertificationAttestation): void {
  const { uid, attester, subject } = attestation;
  if (!isHex(uid) || size(uid) !== 32) fail("address", `“${uid}” isn't a uid: it must have 32 bytes.`);
  checkAddress(attester, `The attester of ${uid}`);
  checkAddress(subject, `The subject of ${uid}`);
  if (keyOf(attester) === keyOf(subject)) {
    fail("self-attestation", `In attestation ${uid}, ${attester} attests their own work. Leave it out.`);
  }
  checkMarks(attestation);
}

/**
 * Makes sure that inputs are what the chain can say.
 * @throws {CertificationError} which says what isn't, and what to do
 * @example
 * checkInputs(inputs);
 */
export function checkInputs({ now, outcomes, attestations, seeds, floors, parameters }: CertificationInputs): void {
  checkParameters(parameters);
  for (const { engagementId, outcome, acceptedAt, asset, paid } of outcomes) {
    const name = `Outcome ${outcome} of engagement ${engagementId}`;
    checkAddress(asset, `${name}: its asset`);
    if (paid < 0n) fail("amount", `${name} was paid with ${paid}, which is below 0.`);
    if (acceptedAt > now)
      fail("time", `${name} was accepted at ${acceptedAt}, after ${now}. Certify as of a later block.`);
  }
  for (const { account, trust } of seeds) {
    checkAddress(account, "A seed");
    if (trust < 0n) fail("amount", `The seed ${account} has ${trust} units of trust, which is below 0.`);
  }
  for (const { asset, minimum } of floors) {
    checkAddress(asset, "A floor's asset");
    if (minimum < 0n) fail("amount", `The floor of ${asset} is ${minimum}, which is below 0.`);
  }
  attestations.forEach(checkAttestation);
  once(outcomes.map(outcomeKey), "duplicate-outcome", (key) => `Outcome ${key}`);
  once(
    seeds.map(({ account }) => keyOf(account)),
    "duplicate-seed",
    (key) => `The seed ${key}`,
  );
  once(
    floors.map(({ asset }) => keyOf(asset)),
    "duplicate-floor",
    (key) => `The floor of ${key}`,
  );
  once(
    attestations.map(({ uid }) => uid.toLowerCase()),
    "duplicate-uid",
    (key) => `Attestation ${key}`,
  );
  once(
    attestations.map((each) => `${outcomeKey(each)} by ${keyOf(each.attester)} of ${keyOf(each.subject)}`),
    "duplicate-attestation",
    (key) => `An attestation about outcome ${key}`,
  );
}
